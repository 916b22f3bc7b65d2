package com.winzo.realtime;

import com.winzo.platform.RateLimiter;
import com.winzo.platform.api.Json;
import com.winzo.realtime.api.RealtimeHub;
import com.winzo.realtime.session.CloseCode;
import com.winzo.realtime.session.Features;
import com.winzo.realtime.session.RealtimeSession;
import com.winzo.realtime.session.Requests;
import com.winzo.realtime.session.Transport;
import com.winzo.realtime.session.Wire;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** All live connections of this node, and the beat they live by. */
@ApplicationScoped
public class LiveSessions {

    private static final Logger LOG = Logger.getLogger(LiveSessions.class);
    private static final long TICK_MILLIS = 25;
    private static final long INSPECTION_MILLIS = 100;

    private final Set<RealtimeSession> sessions = ConcurrentHashMap.newKeySet();
    private final Set<RealtimeSession> awake = ConcurrentHashMap.newKeySet();
    private final List<Future<?>> tasks = new ArrayList<>();
    private Requests requests;

    @Inject
    private Features features;

    @Inject
    private RealtimeHub hub;

    @Inject
    private Json json;

    @Inject
    private Clock clock;

    @Inject
    private RateLimiter limiter;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @PostConstruct
    void start() {
        requests = new Requests(features, hub, json.mapper(), clock, !limiter.isOff());
        tasks.add(scheduler.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS));
        tasks.add(scheduler.scheduleWithFixedDelay(
                this::inspect, INSPECTION_MILLIS, INSPECTION_MILLIS, TimeUnit.MILLISECONDS));
    }

    @PreDestroy
    void stop() {
        tasks.forEach(task -> task.cancel(false));
        sessions.forEach(session -> session.close(CloseCode.GOING_AWAY));
    }

    /** Begins the session of a new connection. */
    public RealtimeSession begin(Transport transport, Wire wire) {
        RealtimeSession session = new RealtimeSession(transport, wire, requests, clock, awake::add);
        sessions.add(session);
        return session;
    }

    /** The connection of a session is gone. */
    public void end(RealtimeSession session) {
        sessions.remove(session);
        awake.remove(session);
        session.leave();
    }

    private void tick() {
        for (RealtimeSession session : awake) {
            awake.remove(session);
            guarded(session, RealtimeSession::tick);
        }
    }

    private void inspect() {
        for (RealtimeSession session : sessions) {
            guarded(session, RealtimeSession::inspect);
        }
    }

    private static void guarded(RealtimeSession session, Consumer<RealtimeSession> work) {
        try {
            work.accept(session);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "a live connection failed");
            session.close(CloseCode.GOING_AWAY);
        }
    }
}
