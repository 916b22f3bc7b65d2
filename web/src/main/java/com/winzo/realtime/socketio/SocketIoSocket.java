package com.winzo.realtime.socketio;

import com.winzo.realtime.Farewells;
import com.winzo.realtime.SocketTransport;
import com.winzo.realtime.session.CloseCode;
import com.winzo.realtime.session.FrameAssembler;
import com.winzo.realtime.session.FrameAssembler.TooBigException;
import com.winzo.realtime.session.Transport;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** The WebSocket transport of Engine.IO: a connection of its own, or the upgrade of a polled one. */
@ServerEndpoint("/socket.io/")
public class SocketIoSocket {

    private static final Logger LOG = Logger.getLogger(SocketIoSocket.class);

    private static final List<String> VERSION = List.of("4");

    @Inject
    private SocketIoServer server;

    @Inject
    private Farewells farewells;

    private final FrameAssembler assembler = new FrameAssembler();
    private Transport transport;
    private EngineConnection engine;

    @OnOpen
    public void open(Session socket) {
        socket.setMaxIdleTimeout(EngineLimits.PING_INTERVAL_MILLIS + EngineLimits.PING_TIMEOUT_MILLIS);
        transport = new SocketTransport(socket, farewells);
        Map<String, List<String>> query = socket.getRequestParameterMap();
        List<String> ids = query.get("sid");
        if (!VERSION.equals(query.get("EIO"))) {
            engine = null;
        } else if (ids == null) {
            engine = server.open(transport).orElse(null);
        } else {
            engine = server.find(ids.getFirst()).orElse(null);
            if (engine != null) {
                engine.probe(transport);
            }
        }
        if (engine == null) {
            transport.close(CloseCode.TOO_MUCH);
        }
    }

    @OnMessage
    public void message(String part, boolean last) {
        if (engine == null) {
            return;
        }
        try {
            assembler.add(part, last).ifPresent(packet -> engine.received(transport, packet));
        } catch (TooBigException tooBig) {
            engine.close(CloseCode.TOO_BIG);
        } catch (IllegalArgumentException malformed) {
            LOG.debug("a packet was malformed", malformed);
            engine.close(CloseCode.TOO_MUCH);
        }
    }

    @OnClose
    public void close() {
        if (engine != null) {
            engine.socketGone(transport);
        }
    }

    @OnError
    public void failed(Throwable failure) {
        LOG.debug("a connection failed", failure);
    }
}
