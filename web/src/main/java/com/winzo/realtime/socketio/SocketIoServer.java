package com.winzo.realtime.socketio;

import com.winzo.platform.api.Json;
import com.winzo.realtime.LiveSessions;
import com.winzo.realtime.session.CloseCode;
import com.winzo.realtime.session.Features;
import com.winzo.realtime.session.RealtimeSession;
import com.winzo.realtime.session.Transport;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** All Socket.IO connections of this node. */
@ApplicationScoped
public class SocketIoServer implements SocketIoConnection.Sessions {

    private static final Logger LOG = Logger.getLogger(SocketIoServer.class);
    private static final long INSPECTION_MILLIS = 1_000;
    /** Whoever knows a connection's id can poll it. */
    private static final int ID_BYTES = 18;

    private final Map<String, SocketIoConnection> connections = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final SocketIoWire wire = new SocketIoWire();
    private Future<?> inspection;

    @Inject
    private LiveSessions sessions;

    @Inject
    private Features features;

    @Inject
    private Json json;

    @Inject
    private Clock clock;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @PostConstruct
    void start() {
        inspection = scheduler.scheduleWithFixedDelay(
                this::inspect, INSPECTION_MILLIS, INSPECTION_MILLIS, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        inspection.cancel(false);
        connections.values().forEach(connection -> connection.engine().close(CloseCode.GOING_AWAY));
    }

    /**
     * Opens a connection.
     *
     * @param socket the WebSocket, or null for a connection that is polled
     * @return the connection, or nothing when there are too many
     */
    Optional<EngineConnection> open(Transport socket) {
        if (connections.size() >= EngineLimits.CONNECTIONS_MAX) {
            return Optional.empty();
        }
        byte[] id = new byte[ID_BYTES];
        random.nextBytes(id);
        String name = Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        SocketIoConnection connection = new SocketIoConnection(name, socket, this, json.mapper(), clock);
        connections.put(name, connection);
        connection.engine().open();
        return Optional.of(connection.engine());
    }

    Optional<EngineConnection> find(String id) {
        return Optional.ofNullable(id).map(connections::get).map(SocketIoConnection::engine);
    }

    @Override
    public RealtimeSession begin(Transport transport) {
        return sessions.begin(transport, wire);
    }

    @Override
    public void end(RealtimeSession session) {
        sessions.end(session);
    }

    @Override
    public void verify(String token) {
        features.verify(token);
    }

    @Override
    public Object describe(Throwable failure) {
        return features.describe(failure);
    }

    private void inspect() {
        for (SocketIoConnection connection : connections.values()) {
            try {
                connection.inspect();
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "a connection failed");
                connection.engine().close(CloseCode.GOING_AWAY);
            }
            if (connection.engine().isOver()) {
                connections.remove(connection.engine().id());
            }
        }
    }
}
