package com.winzo.realtime.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.SportId;
import com.winzo.platform.api.Caller;
import com.winzo.platform.api.Role;
import com.winzo.platform.api.VerifiedToken;
import com.winzo.realtime.api.EventNews;
import com.winzo.realtime.api.RealtimeHub;
import com.winzo.realtime.session.RealtimeSession.Login;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Answers the requests of all connections of this node. Whatever goes wrong becomes an {@code error}, never a close. */
public final class Requests {

    private final Features features;
    private final RealtimeHub hub;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final OddsRequests odds;
    private final boolean rated;

    /** @param rated whether the clients' message rate is limited */
    public Requests(Features features, RealtimeHub hub, ObjectMapper mapper, Clock clock, boolean rated) {
        this.features = features;
        this.hub = hub;
        this.mapper = mapper;
        this.clock = clock;
        this.rated = rated;
        this.odds = new OddsRequests(features, hub, mapper, clock);
    }

    boolean isRated() {
        return rated;
    }

    void take(RealtimeSession session, RealtimeSession.Source source) {
        ClientMessage request = null;
        try {
            request = source.read();
            answer(session, request);
        } catch (Exception refusal) {
            fail(session, request, refusal);
        }
    }

    void refuseFlood(RealtimeSession session) {
        fail(session, null, new BusinessException(ErrorCode.RATE_LIMITED, "Too many messages."));
    }

    void heartbeat(RealtimeSession session) {
        session.send(message("heartbeat", null, Map.of("timestamp", clock.instant())));
    }

    /** Closes a connection whose token has expired or was revoked. */
    void verifyAgain(RealtimeSession session) {
        Login login = session.login();
        if (login == null) {
            return;
        }
        long now = clock.millis();
        try {
            if (!clock.instant().isBefore(login.verified().expiresAt())) {
                throw new BusinessException(ErrorCode.TOKEN_EXPIRED, "The token has expired.");
            }
            if (features.isRevoked(login.verified()) || now - login.verifiedAtMillis() >= Limits.VERIFY_MILLIS) {
                session.login(new Login(login.token(), features.verify(login.token()), now));
            }
        } catch (BusinessException ended) {
            fail(session, null, ended);
            session.end(CloseCode.TOKEN_ENDED);
        }
    }

    void unfollowAll(RealtimeSession session, Subscriptions subscriptions) {
        subscriptions.markets().forEach(market -> hub.unfollow(market, session));
        subscriptions.events().forEach(event -> hub.unfollow(event, session));
        subscriptions.sports().forEach(sport -> hub.unfollow(sport, session));
        Login login = session.login();
        if (login != null) {
            hub.unfollow(login.verified().caller().accountId(), session);
        }
    }

    private void answer(RealtimeSession session, ClientMessage request) throws JsonProcessingException {
        switch (request.event()) {
            case "authenticate" -> authenticate(session, request);
            case "subscribe_odds" -> odds.subscribe(session, request);
            case "unsubscribe_odds" -> odds.unsubscribe(session, request);
            case "subscribe_events" -> subscribeEvents(session, request);
            case "place_bet" -> placeBet(session, request);
            case "get_balance" ->
                session.send(message("balance_update", request.id(), features.balance(customer(session))));
            case "ping" -> session.send(message("pong", request.id(), Map.of("timestamp", clock.instant())));
            default -> throw BusinessException.invalidFormat("event", "Unknown event.");
        }
    }

    /** The answer comes after the commit; nobody waits for it here. */
    private void placeBet(RealtimeSession session, ClientMessage request) throws JsonProcessingException {
        features.placeBet(customer(session), request.data()).whenComplete((bet, failure) -> {
            if (failure == null) {
                session.send(message("bet_confirmed", request.id(), bet));
            } else {
                fail(session, request, failure);
            }
        });
    }

    private void authenticate(RealtimeSession session, ClientMessage request) throws JsonProcessingException {
        String token = mapper.treeToValue(request.data(), Authenticate.class).token();
        if (token == null || token.isBlank()) {
            throw BusinessException.required("token");
        }
        VerifiedToken verified = features.verify(token);
        Caller caller = verified.caller();
        Login before = session.login();
        boolean same = before != null && before.verified().caller().accountId().equals(caller.accountId());
        if (before != null && !same) {
            hub.unfollow(before.verified().caller().accountId(), session);
        }
        session.login(new Login(token, verified, clock.millis()));
        if (!same && !hub.follow(caller.accountId(), session, Limits.CONNECTIONS_PER_ACCOUNT_MAX)) {
            fail(
                    session,
                    request,
                    new BusinessException(
                            ErrorCode.RATE_LIMITED,
                            "Too many connections of this account.",
                            Map.of("connectionsMax", Limits.CONNECTIONS_PER_ACCOUNT_MAX)));
            session.end(CloseCode.TOO_MUCH);
            return;
        }
        session.send(message(
                "authenticated",
                request.id(),
                new Authenticated(
                        caller.accountId().toString(), caller.username(), caller.roles(), verified.expiresAt())));
        if (session.isClosed()) {
            hub.unfollow(caller.accountId(), session);
        }
    }

    private void subscribeEvents(RealtimeSession session, ClientMessage request) throws JsonProcessingException {
        List<String> names =
                mapper.treeToValue(request.data(), SubscribeEvents.class).sportIds();
        if (names == null || names.isEmpty() || names.contains(null)) {
            throw BusinessException.required("sportIds");
        }
        Set<SportId> sports = new LinkedHashSet<>();
        names.forEach(name -> sports.add(features.sport(name)));
        session.change(subscriptions -> {
            if (subscriptions.sizeWith(List.of(), List.of(), sports) > Limits.SUBSCRIPTIONS_MAX) {
                throw OddsRequests.tooManySubscriptions();
            }
            subscriptions.sports().addAll(sports);
            return null;
        });
        List<RawValue> events = new ArrayList<>();
        for (SportId sport : sports) {
            hub.follow(sport, session);
            features.eventsOf(sport).stream()
                    .map(hub::news)
                    .map(EventNews::update)
                    .map(RawValue::new)
                    .forEach(events::add);
        }
        session.send(message("subscribed", request.id(), new SubscribedEvents(sports, events)));
        if (session.isClosed()) {
            sports.forEach(sport -> hub.unfollow(sport, session));
        }
    }

    /** The authenticated caller, whose token is good at this moment. */
    private Caller customer(RealtimeSession session) {
        Login login = session.login();
        if (login == null) {
            throw new BusinessException(ErrorCode.TOKEN_INVALID, "Authenticate first.");
        }
        return features.verify(login.token()).caller();
    }

    private void fail(RealtimeSession session, ClientMessage request, Throwable failure) {
        session.send(message("error", request == null ? null : request.id(), features.describe(failure)));
    }

    private ServerMessage message(String event, String id, Object data) {
        return message(mapper, event, id, data);
    }

    static ServerMessage message(ObjectMapper mapper, String event, String id, Object data) {
        try {
            return new ServerMessage(event, id, mapper.writeValueAsString(data));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("not writable as JSON: " + data.getClass(), unwritable);
        }
    }

    private record Authenticate(String token) {}

    private record Authenticated(String accountId, String username, Set<Role> roles, Instant expiresAt) {}

    private record SubscribeEvents(List<String> sportIds) {}

    private record SubscribedEvents(Set<SportId> sportIds, List<RawValue> events) {}
}
