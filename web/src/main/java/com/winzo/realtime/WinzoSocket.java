package com.winzo.realtime;

import com.winzo.platform.api.Json;
import com.winzo.realtime.session.CloseCode;
import com.winzo.realtime.session.FrameAssembler;
import com.winzo.realtime.session.FrameAssembler.TooBigException;
import com.winzo.realtime.session.JsonFrames;
import com.winzo.realtime.session.RealtimeSession;
import jakarta.inject.Inject;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import org.jboss.logging.Logger;

/** The WebSocket of the wire contract: one instance a connection. */
@ServerEndpoint("/ws")
public class WinzoSocket {

    private static final Logger LOG = Logger.getLogger(WinzoSocket.class);
    private static final long SILENCE_MILLIS_MAX = 60_000;

    @Inject
    private LiveSessions sessions;

    @Inject
    private Farewells farewells;

    @Inject
    private Json json;

    private final FrameAssembler assembler = new FrameAssembler();
    private JsonFrames frames;
    private RealtimeSession session;

    @OnOpen
    public void open(Session socket) {
        socket.setMaxIdleTimeout(SILENCE_MILLIS_MAX);
        frames = new JsonFrames(json.mapper());
        session = sessions.begin(new SocketTransport(socket, farewells), frames);
    }

    @OnMessage
    public void message(String part, boolean last) {
        try {
            assembler.add(part, last).ifPresent(text -> session.receive(() -> frames.read(text)));
        } catch (TooBigException tooBig) {
            session.close(CloseCode.TOO_BIG);
        }
    }

    /** Without this, frames of bytes would be read and dropped, unanswered and uncounted. */
    @OnMessage
    public void bytes(byte[] part, boolean last) {
        session.close(CloseCode.NOT_TEXT);
    }

    @OnClose
    public void close() {
        sessions.end(session);
    }

    @OnError
    public void failed(Throwable failure) {
        LOG.debug("a connection failed", failure);
    }
}
