package com.winzo.realtime.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A client of an {@link Exchange}: sends texts, and looks at what it has been sent. */
final class Client {

    final ManualTransport transport = new ManualTransport();
    final Set<RealtimeSession> awake = new HashSet<>();
    final RealtimeSession session;
    private final Exchange exchange;
    private final JsonFrames frames;

    Client(Exchange exchange) {
        this(exchange, false);
    }

    Client(Exchange exchange, boolean rated) {
        this.exchange = exchange;
        this.frames = new JsonFrames(exchange.json.mapper());
        Requests requests = new Requests(exchange, exchange.hub, exchange.json.mapper(), exchange.clock, rated);
        this.session = new RealtimeSession(transport, frames, requests, exchange.clock, awake::add);
    }

    Client send(String text) {
        session.receive(() -> frames.read(text));
        return this;
    }

    /** Sends a request whose JSON is written with single quotes. */
    Client ask(String text) {
        return send(text.replace('\'', '"'));
    }

    Client subscribe(int market, int conflateMs) {
        return ask("{'event':'subscribe_odds','data':{'marketIds':['%s'],'conflateMs':%d}}"
                .formatted(Exchange.market(market), conflateMs));
    }

    /** The beat, if the session has asked for it. */
    void tick() {
        if (awake.remove(session)) {
            session.tick();
        }
    }

    List<JsonNode> heard() {
        return transport.frames().stream().map(this::parse).toList();
    }

    /** Names of the events heard, in their order. */
    List<String> events() {
        return heard().stream().map(frame -> frame.get("event").textValue()).toList();
    }

    JsonNode last() {
        return heard().getLast();
    }

    private JsonNode parse(String frame) {
        try {
            return exchange.json.mapper().readTree(frame);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(frame, broken);
        }
    }
}
