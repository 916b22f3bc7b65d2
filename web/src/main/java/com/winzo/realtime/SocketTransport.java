package com.winzo.realtime;

import com.winzo.realtime.session.CloseCode;
import com.winzo.realtime.session.Transport;
import io.undertow.websockets.jsr.UndertowSession;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Carries a session over a WebSocket. */
public final class SocketTransport implements Transport {

    private static final Logger LOG = Logger.getLogger(SocketTransport.class);

    private final Session socket;
    private final Farewells farewells;
    private final AtomicBoolean closed = new AtomicBoolean();

    public SocketTransport(Session socket, Farewells farewells) {
        this.socket = socket;
        this.farewells = farewells;
    }

    @Override
    public void send(String frame, Consumer<Throwable> done) {
        try {
            socket.getAsyncRemote().sendText(frame, result -> done.accept(result.getException()));
        } catch (RuntimeException gone) {
            done.accept(gone);
        }
    }

    @Override
    public void ping() {
        try {
            socket.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | RuntimeException gone) {
            LOG.debug("the connection was gone before it was pinged", gone);
        }
    }

    @Override
    public void close(CloseCode code) {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        farewells.afterwards(((UndertowSession) socket)::forceClose);
        try {
            socket.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code.wireCode()), code.reason()));
        } catch (IOException | RuntimeException gone) {
            LOG.debug("the connection was gone before it was closed", gone);
        }
    }
}
