package com.winzo.realtime.api;

import com.winzo.catalogue.api.EventChanged;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.SportId;
import com.winzo.odds.api.MarketChanged;
import com.winzo.odds.api.MarketSnapshot;
import com.winzo.odds.api.MarketsMissed;
import com.winzo.platform.api.Json;
import com.winzo.realtime.internal.NewsEncoder;
import com.winzo.realtime.internal.RecentIds;
import com.winzo.realtime.internal.Topics;
import com.winzo.realtime.internal.WaitingNews;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Brings the node's news to its sockets.
 *
 * <p>Whoever causes news only leaves them here; one task at a time hands them out, each state encoded once. Between the
 * two only the newest state of a market or event is kept. Messages to customers are all handed out, in their order, by
 * the thread that brings them.
 */
@ApplicationScoped
public class RealtimeHub {

    private static final Logger LOG = Logger.getLogger(RealtimeHub.class);
    private static final int RECENT_MESSAGES = 10_000;

    private final Topics<MarketId> marketTopics = new Topics<>();
    private final Topics<EventId> eventTopics = new Topics<>();
    private final Topics<SportId> sportTopics = new Topics<>();
    private final Topics<AccountId> accountTopics = new Topics<>();
    private final WaitingNews<MarketId, MarketSnapshot> markets =
            new WaitingNews<>((waiting, news) -> news.isNewerThan(waiting) ? news : waiting);
    private final WaitingNews<EventId, EventChanged> events =
            new WaitingNews<>((waiting, news) -> news.version() > waiting.version() ? news : waiting);
    private final Map<MarketId, MarketNews> encoded = new ConcurrentHashMap<>();
    private final RecentIds recentMessages = new RecentIds(RECENT_MESSAGES);
    private final AtomicInteger calls = new AtomicInteger();
    private final NewsEncoder encoder;
    private Executor executor;

    @Resource
    private ManagedExecutorService serverExecutor;

    /** For the container's proxies. */
    protected RealtimeHub() {
        this.encoder = null;
    }

    @Inject
    public RealtimeHub(Json json) {
        this.encoder = new NewsEncoder(json);
    }

    /** Outside a container: the executor hands out. */
    public RealtimeHub(Json json, Executor executor) {
        this(json);
        this.executor = executor;
    }

    @PostConstruct
    void prepare() {
        executor = serverExecutor;
    }

    /** From now on the listener hears of the market. Read the market afterwards, and no change slips between. */
    public void follow(MarketId market, Listener listener) {
        marketTopics.add(market, listener);
    }

    /** From now on the listener hears of all markets of the event, also of those made later. */
    public void follow(EventId event, Listener listener) {
        eventTopics.add(event, listener);
    }

    /** From now on the listener hears of the events of the sport. */
    public void follow(SportId sport, Listener listener) {
        sportTopics.add(sport, listener);
    }

    /**
     * From now on the listener hears the messages to the account.
     *
     * @return false, and nothing happens, when so many of this node listen to the account already
     */
    public boolean follow(AccountId account, Listener listener, int listenersMax) {
        return accountTopics.addUpTo(listenersMax, account, listener);
    }

    public void unfollow(MarketId market, Listener listener) {
        marketTopics.remove(market, listener);
    }

    public void unfollow(EventId event, Listener listener) {
        eventTopics.remove(event, listener);
    }

    public void unfollow(SportId sport, Listener listener) {
        sportTopics.remove(sport, listener);
    }

    public void unfollow(AccountId account, Listener listener) {
        accountTopics.remove(account, listener);
    }

    /** The market's wire forms, shared with everybody who asks for the same version. */
    public MarketNews news(MarketSnapshot market) {
        if (market.status().isDecided()) {
            return encoder.encode(market);
        }
        return encoded.compute(
                market.marketId(),
                (id, known) -> known == null || market.isNewerThan(known.snapshot()) ? encoder.encode(market) : known);
    }

    /** The event's wire form. */
    public EventNews news(EventChanged event) {
        return encoder.encode(event);
    }

    /**
     * Hands a message to the sockets of its account on this node; a repeated one is dropped.
     *
     * @param messageId tells a repetition from something new
     */
    public void deliver(UUID messageId, CustomerNews news) {
        Collection<Listener> listeners = accountTopics.of(news.accountId());
        if (!listeners.isEmpty() && recentMessages.isFirst(messageId)) {
            tell(listeners, listener -> listener.hear(news));
        }
    }

    /** Hears of every version of every market. */
    public void marketChanged(@Observes MarketChanged change) {
        markets.offer(change.current().marketId(), change.current());
        handOut();
    }

    /** Hears of markets whose changes did not reach this node when they happened; their followers get a new image. */
    public void marketsMissed(@Observes MarketsMissed missed) {
        Map<Listener, List<MarketNews>> byListener = new HashMap<>();
        for (MarketSnapshot market : missed.current()) {
            for (Listener listener : followers(market)) {
                byListener.computeIfAbsent(listener, known -> new ArrayList<>()).add(news(market));
            }
        }
        tell(byListener.keySet(), listener -> listener.missed(byListener.get(listener)));
    }

    /** Hears of every change of every event. */
    public void eventChanged(@Observes EventChanged change) {
        events.offer(change.eventId(), change);
        handOut();
    }

    /** One task hands out at a time; a call that comes meanwhile makes it look again. */
    private void handOut() {
        if (calls.getAndIncrement() != 0) {
            return;
        }
        try {
            executor.execute(this::handOutAll);
        } catch (RejectedExecutionException stopping) {
            calls.set(0);
            LOG.debug("the server stops, no more news", stopping);
        }
    }

    private void handOutAll() {
        int seen = calls.get();
        while (seen != 0) {
            for (var next = markets.poll(); next.isPresent(); next = markets.poll()) {
                guarded(next.get(), this::handOutMarket);
            }
            for (var next = events.poll(); next.isPresent(); next = events.poll()) {
                guarded(next.get(), this::handOutEvent);
            }
            seen = calls.addAndGet(-seen);
        }
    }

    private void handOutMarket(MarketSnapshot market) {
        Collection<Listener> listeners = followers(market);
        if (market.status().isDecided() || listeners.isEmpty()) {
            encoded.remove(market.marketId());
        }
        if (!listeners.isEmpty()) {
            MarketNews news = news(market);
            tell(listeners, listener -> listener.hear(news));
        }
    }

    /** Each once; mostly nobody follows the whole event, and the many who follow the market need not be copied. */
    private Collection<Listener> followers(MarketSnapshot market) {
        Collection<Listener> ofMarket = marketTopics.of(market.marketId());
        Collection<Listener> ofEvent = eventTopics.of(market.eventId());
        if (ofEvent.isEmpty()) {
            return ofMarket;
        }
        Set<Listener> all = new LinkedHashSet<>(ofMarket);
        all.addAll(ofEvent);
        return all;
    }

    private void handOutEvent(EventChanged event) {
        Collection<Listener> listeners = sportTopics.of(event.sportId());
        if (!listeners.isEmpty()) {
            EventNews news = news(event);
            tell(listeners, listener -> listener.hear(news));
        }
    }

    private static void tell(Collection<Listener> listeners, Consumer<Listener> message) {
        for (Listener listener : listeners) {
            guarded(listener, message);
        }
    }

    private static <T> void guarded(T subject, Consumer<T> work) {
        try {
            work.accept(subject);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "news did not get through to a socket");
        }
    }
}
