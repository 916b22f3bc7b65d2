package com.winzo.odds.internal;

import com.winzo.kernel.MarketId;
import com.winzo.odds.api.MarketChanged;
import com.winzo.odds.api.MarketSnapshot;
import com.winzo.platform.api.Freshness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * The node's memory of markets. News of a market may come twice and out of order; an older state never replaces a newer
 * one, and {@link MarketChanged} is fired once per version, in the order of the versions.
 */
@ApplicationScoped
public class PriceBoard {

    private static final Logger LOG = Logger.getLogger(PriceBoard.class);
    private static final int STRIPES = 64;

    private final Map<MarketId, Entry> entries = new ConcurrentHashMap<>();
    private final Object[] stripes =
            IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toArray();

    private final Consumer<MarketChanged> observers;
    private final Freshness freshness;

    /** For the container's proxy only. */
    protected PriceBoard() {
        this.observers = null;
        this.freshness = null;
    }

    @Inject
    PriceBoard(Event<MarketChanged> changed, Freshness freshness) {
        this(changed::fire, freshness);
    }

    PriceBoard(Consumer<MarketChanged> observers, Freshness freshness) {
        this.observers = observers;
        this.freshness = freshness;
    }

    public Optional<MarketSnapshot> find(MarketId id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::current);
    }

    /** Whether this node has yet to hear of a version. */
    public boolean lacks(MarketId id, long version, long eventVersion) {
        Entry entry = entries.get(id);
        return entry == null
                || entry.current().version() < version
                || (entry.current().version() == version && entry.current().eventVersion() < eventVersion);
    }

    /** Remembers a market that was read, which is no news to anybody. */
    public void remember(MarketSnapshot read) {
        synchronized (stripe(read.marketId())) {
            Entry known = entries.get(read.marketId());
            if (known == null) {
                entries.put(read.marketId(), new Entry(read, null));
            } else if (read.isNewerThan(known.current())) {
                entries.put(read.marketId(), new Entry(read, known.announced()));
            }
        }
    }

    /** Remembers a market that has changed, and tells the node if it had not heard yet. */
    public void announce(MarketSnapshot news) {
        freshness.marketChanged(news.eventId());
        synchronized (stripe(news.marketId())) {
            Entry known = entries.get(news.marketId());
            if (known != null && known.announced() != null && !news.isNewerThan(known.announced())) {
                return;
            }
            boolean newest = known == null || news.isNewerThan(known.current());
            entries.put(news.marketId(), new Entry(newest ? news : known.current(), news));
            tell(known == null ? null : known.announced(), news);
        }
    }

    /** Forgets decided markets that have not changed since. */
    public void forgetDecidedBefore(Instant instant) {
        entries.values()
                .removeIf(entry -> entry.current().status().isDecided()
                        && entry.current().lastUpdated().isBefore(instant));
    }

    private void tell(MarketSnapshot before, MarketSnapshot now) {
        boolean prices = before == null || !before.selections().equals(now.selections());
        boolean status =
                before == null || before.status() != now.status() || !Objects.equals(before.reason(), now.reason());
        if (!prices && !status) {
            return;
        }
        try {
            observers.accept(new MarketChanged(now, prices, status));
        } catch (RuntimeException deafObserver) {
            LOG.errorf(deafObserver, "an observer failed on version %d of market %s", now.version(), now.marketId());
        }
    }

    private Object stripe(MarketId id) {
        return stripes[Math.floorMod(id.hashCode(), STRIPES)];
    }

    /**
     * @param announced the newest state the node was told of, null if it was only ever read
     */
    private record Entry(MarketSnapshot current, MarketSnapshot announced) {}
}
