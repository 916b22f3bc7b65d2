package com.winzo.odds.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.Side;
import com.winzo.odds.api.MarketChanged;
import com.winzo.odds.api.MarketSnapshot;
import com.winzo.platform.api.Freshness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a node believes and tells when news of a market come late, twice or in the wrong order. */
class PriceBoardTest {

    private static final Instant NOW = Instant.parse("2015-09-10T12:00:00Z");
    private static final MarketId MARKET = new MarketId(UuidCreator.getTimeOrderedEpoch());
    private static final EventId EVENT = new EventId(UuidCreator.getTimeOrderedEpoch());
    private static final SelectionId HOME = new SelectionId(UuidCreator.getTimeOrderedEpoch());

    private final List<MarketChanged> told = Collections.synchronizedList(new ArrayList<>());
    private final Freshness freshness = new Freshness();
    private final PriceBoard board = new PriceBoard(told::add, freshness);

    /** A step is "+version.eventVersion" for news, "?…" for a read; odds are 1.00 plus the version. */
    @ParameterizedTest(name = "{0}: believes {1}, tells {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            +1.1                | 1.1 | 1
            +1.1 +2.1           | 2.1 | 1 2
            +2.1 +1.1           | 2.1 | 2
            +1.1 +1.1           | 1.1 | 1
            +1.1 +3.1 +2.1      | 3.1 | 1 3
            ?1.1                | 1.1 | -
            ?1.1 +1.1           | 1.1 | 1
            ?2.1 +1.1           | 2.1 | 1
            +1.1 ?2.1           | 2.1 | 1
            +1.1 ?2.1 +2.1      | 2.1 | 1 2
            +1.1 +1.2           | 1.2 | 1
            +1.2 +1.1           | 1.2 | 1
            +1.2 +2.2 +1.3      | 2.2 | 1 2
            """)
    void believesTheNewestAndTellsEachVersionOnce(String steps, String believed, String versionsTold) {
        for (String step : steps.split(" ")) {
            long version = Long.parseLong(step.substring(1, step.indexOf('.')));
            long eventVersion = Long.parseLong(step.substring(step.indexOf('.') + 1));
            MarketSnapshot snapshot = snapshot(version, eventVersion, MarketStatus.OPEN);
            if (step.startsWith("+")) {
                board.announce(snapshot);
            } else {
                board.remember(snapshot);
            }
        }
        MarketSnapshot known = board.find(MARKET).orElseThrow();
        assertThat(known.version() + "." + known.eventVersion()).isEqualTo(believed);
        assertThat(told.stream().map(change -> "" + change.current().version()).collect(Collectors.joining(" ")))
                .isEqualTo(versionsTold == null ? "" : versionsTold);
    }

    @Test
    void tellsWhatMoved() {
        board.announce(snapshot(1, 1, MarketStatus.OPEN));
        board.announce(snapshot(2, 1, MarketStatus.OPEN));
        MarketSnapshot repriced = board.find(MARKET).orElseThrow();
        board.announce(suspended(repriced));
        assertThat(told).extracting(MarketChanged::pricesChanged).containsExactly(true, true, false);
        assertThat(told).extracting(MarketChanged::statusChanged).containsExactly(true, false, true);
    }

    @Test
    void tellsManyThreadsNewsInOrder() throws Exception {
        List<Long> versions =
                new ArrayList<>(LongStream.rangeClosed(1, 2000).boxed().toList());
        Collections.shuffle(versions, new Random(7));
        int threads = 8;
        CountDownLatch done = new CountDownLatch(threads);
        for (int t = 0; t < threads; t++) {
            List<Long> share = versions.subList(t * 250, (t + 1) * 250);
            Thread.ofPlatform().start(() -> {
                share.forEach(version -> board.announce(snapshot(version, 1, MarketStatus.OPEN)));
                done.countDown();
            });
        }
        done.await();
        long[] order =
                told.stream().mapToLong(change -> change.current().version()).toArray();
        assertThat(order).isSorted();
        assertThat(Arrays.stream(order).distinct().count()).isEqualTo(order.length);
        assertThat(board.find(MARKET).orElseThrow().version()).isEqualTo(2000);
    }

    @Test
    void forgetsOnlyWhatIsDecided() {
        board.announce(snapshot(1, 1, MarketStatus.CLOSED));
        board.forgetDecidedBefore(NOW.plusSeconds(1));
        assertThat(board.find(MARKET)).isPresent();
        board.announce(snapshot(2, 1, MarketStatus.SETTLED));
        board.forgetDecidedBefore(NOW.plusSeconds(1));
        assertThat(board.find(MARKET)).isEmpty();
        assertThat(board.lacks(MARKET, 2, 1)).isTrue();
    }

    private static MarketSnapshot suspended(MarketSnapshot open) {
        return new MarketSnapshot(
                open.marketId(),
                open.eventId(),
                open.type(),
                open.name(),
                open.line(),
                open.terms(),
                MarketStatus.SUSPENDED,
                "Injury",
                open.version() + 1,
                NOW,
                open.eventStatus(),
                open.eventStartTime(),
                open.eventVersion(),
                open.selections());
    }

    private static MarketSnapshot snapshot(long version, long eventVersion, MarketStatus status) {
        return new MarketSnapshot(
                MARKET,
                EVENT,
                MarketType.FUTURES,
                "Winner",
                null,
                MarketSnapshot.Terms.PLAIN,
                status,
                null,
                version,
                NOW,
                EventStatus.SCHEDULED,
                NOW,
                eventVersion,
                List.of(new MarketSnapshot.Price(HOME, "Home", Side.NONE, new Odds(10_000 + version), false)));
    }
}
