package com.winzo.realtime;

import com.winzo.platform.api.Json;
import com.winzo.realtime.session.JsonFrames;
import com.winzo.realtime.session.Limits;
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
    private Json json;

    private JsonFrames frames;
    private RealtimeSession session;

    @OnOpen
    public void open(Session socket) {
        socket.setMaxIdleTimeout(SILENCE_MILLIS_MAX);
        socket.setMaxTextMessageBufferSize(Limits.FRAME_CHARS_MAX);
        frames = new JsonFrames(json.mapper());
        session = sessions.begin(new SocketTransport(socket), frames);
    }

    @OnMessage
    public void message(String text) {
        session.receive(() -> frames.read(text));
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
