package com.winzo.realtime.socketio;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.winzo.kernel.BusinessException;
import com.winzo.realtime.session.ClientMessage;
import com.winzo.realtime.session.CloseCode;
import com.winzo.realtime.session.JsonFrames;
import com.winzo.realtime.session.RealtimeSession;
import com.winzo.realtime.session.Transport;
import com.winzo.realtime.socketio.SocketIoPacket.Type;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A client of Socket.IO: the main namespace over one {@link EngineConnection}, carrying one session. A token in the
 * CONNECT packet authenticates at once; a bad one refuses the connection.
 */
final class SocketIoConnection implements EngineListener, Transport {

    private static final Consumer<Throwable> NOBODY = failure -> {};

    private final EngineConnection engine;
    private final Sessions sessions;
    private final ObjectMapper mapper;
    private final JsonFrames frames;
    private final Clock clock;
    private final long openedAtMillis;
    private final AtomicReference<RealtimeSession> session = new AtomicReference<>();

    /** @param socket the WebSocket, or null for a connection that is polled */
    SocketIoConnection(String id, Transport socket, Sessions sessions, ObjectMapper mapper, Clock clock) {
        this.sessions = sessions;
        this.mapper = mapper;
        this.frames = new JsonFrames(mapper);
        this.clock = clock;
        this.openedAtMillis = clock.millis();
        this.engine = new EngineConnection(id, clock, socket, this);
    }

    /** Where sessions come from and go to. */
    interface Sessions {

        RealtimeSession begin(Transport transport);

        void end(RealtimeSession session);

        /** Refuses a bad token. */
        void verify(String token);

        /** The error object that REST would answer with. */
        Object describe(Throwable failure);
    }

    EngineConnection engine() {
        return engine;
    }

    /** Looks after the connection, about once a second. */
    void inspect() {
        if (session.get() == null && clock.millis() - openedAtMillis > EngineLimits.CONNECT_MILLIS_MAX) {
            engine.close(CloseCode.TOO_SLOW);
        }
        engine.inspect();
    }

    @Override
    public synchronized void message(String text) {
        SocketIoPacket packet = SocketIoPacket.parse(text);
        RealtimeSession open = session.get();
        switch (packet.type()) {
            case CONNECT -> connect(packet);
            case DISCONNECT -> closed();
            case EVENT -> {
                if (open == null || !packet.namespace().equals(SocketIoPacket.MAIN)) {
                    engine.close(CloseCode.TOO_MUCH);
                } else {
                    open.receive(() -> request(packet));
                }
            }
            case ACK, CONNECT_ERROR -> {}
        }
    }

    /** May come at any time, also while a message is being answered. */
    @Override
    public void closed() {
        RealtimeSession open = session.getAndSet(null);
        if (open != null) {
            sessions.end(open);
        }
    }

    @Override
    public void send(String frame, Consumer<Throwable> done) {
        engine.send(frame, done);
    }

    /** Engine.IO pings in a rhythm of its own. */
    @Override
    public void ping() {}

    @Override
    public void close(CloseCode code) {
        if (code == CloseCode.TOKEN_ENDED || code == CloseCode.TOO_MUCH) {
            engine.send(SocketIoPacket.of(Type.DISCONNECT, null).text(), NOBODY);
        }
        engine.close(code);
    }

    private void connect(SocketIoPacket packet) {
        if (!packet.namespace().equals(SocketIoPacket.MAIN)) {
            refuse(packet.namespace(), Map.of("message", "Invalid namespace"));
            return;
        }
        if (session.get() != null) {
            engine.close(CloseCode.TOO_MUCH);
            return;
        }
        try {
            JsonNode token = token(packet.payload());
            if (token != null && token.isTextual()) {
                sessions.verify(token.textValue());
            }
            begin(token);
        } catch (BusinessException | JsonProcessingException refusal) {
            refuse(SocketIoPacket.MAIN, Map.of("message", "Not connected", "data", sessions.describe(refusal)));
        }
    }

    private void begin(JsonNode token) {
        engine.send(
                SocketIoPacket.of(Type.CONNECT, "{\"sid\":\"" + engine.id() + "\"}")
                        .text(),
                NOBODY);
        RealtimeSession begun = sessions.begin(this);
        session.set(begun);
        if (engine.isClosed()) {
            closed();
        } else if (token != null) {
            JsonNode data = mapper.createObjectNode().set("token", token);
            begun.receive(() -> frames.message("authenticate", null, data));
        }
    }

    private JsonNode token(String payload) throws JsonProcessingException {
        JsonNode auth = payload == null ? null : mapper.readTree(payload);
        JsonNode token = auth == null ? null : auth.get("token");
        return token == null || token.isNull() ? null : token;
    }

    private void refuse(String namespace, Map<String, Object> why) {
        try {
            String payload = mapper.writeValueAsString(why);
            engine.send(new SocketIoPacket(Type.CONNECT_ERROR, namespace, null, payload).text(), NOBODY);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private ClientMessage request(SocketIoPacket packet) throws JsonProcessingException {
        JsonNode arguments = packet.payload() == null ? null : mapper.readTree(packet.payload());
        if (arguments == null || !arguments.isArray() || arguments.isEmpty()) {
            throw BusinessException.invalidFormat("event", "An event is an array with its name first.");
        }
        if (!arguments.get(0).isTextual()) {
            throw BusinessException.invalidFormat("event", "The event is a short text.");
        }
        if (arguments.size() > 2) {
            throw BusinessException.invalidFormat("data", "The data is one object.");
        }
        JsonNode id = packet.ackId() == null ? null : mapper.readTree(String.valueOf(Long.parseLong(packet.ackId())));
        return frames.message(arguments.get(0).textValue(), id, arguments.get(1));
    }
}
