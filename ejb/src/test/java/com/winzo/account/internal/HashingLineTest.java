package com.winzo.account.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.account.internal.HashingLine.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashingLineTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HashingLine line = new HashingLine(16, PATIENCE);

    @Test
    void oneNetworkLeavesRoomForOthers() {
        assertThat(enter("192.0.2.0/24", 20)).hasSize(12);
        assertThat(line.enter("198.51.100.0/24")).isPresent();
    }

    @Test
    void nobodyWaitsBeyondTheEndOfTheLine() {
        long places = IntStream.range(0, 100)
                .mapToObj(i -> line.enter("network " + i))
                .filter(Optional::isPresent)
                .count();

        assertThat(places).isEqualTo(16);
    }

    @Test
    void whoLeavesMakesRoomForOne() {
        List<Place> places = enter("192.0.2.0/24", 12);
        places.getFirst().close();

        assertThat(enter("192.0.2.0/24", 5)).hasSize(1);
    }

    @Test
    void aShortLineHasAPlaceForEverybody() {
        assertThat(new HashingLine(1, PATIENCE).enter("192.0.2.0/24")).isPresent();
    }

    @ParameterizedTest(name = "when each turn takes {0} ms")
    @CsvSource({
        "   1, 16", // a cheap one: as many as there are places
        " 250, 16",
        " 500, 10", // ten of them are done in five seconds
        "2500,  2",
        "9000,  1", // one must be let in to find out whether it is faster now
    })
    void theLineIsAsLongAsEverybodyHasHisTurnInTime(long turnMillis, int places) {
        for (int turn = 0; turn < 50; turn++) {
            line.took(TimeUnit.MILLISECONDS.toNanos(turnMillis));
        }

        assertThat(IntStream.range(0, 20)
                        .mapToObj(i -> line.enter("network " + i))
                        .filter(Optional::isPresent))
                .hasSize(places);
    }

    @Test
    void aFewFastTurnsMakeTheLineLongAgain() {
        line.took(TimeUnit.SECONDS.toNanos(5));
        IntStream.range(0, 20).forEach(turn -> line.took(TimeUnit.MILLISECONDS.toNanos(250)));

        assertThat(enter("192.0.2.0/24", 20)).hasSize(12);
    }

    /** Nothing is left behind by those who were let in, or by those who were not. */
    @Test
    void underAStormFromManySidesNoPlaceIsLost() {
        IntStream.range(0, 20_000)
                .parallel()
                .forEach(i -> line.enter("network " + i % 9).ifPresent(Place::close));

        assertThat(IntStream.range(0, 16).mapToObj(i -> line.enter("network " + i)))
                .allMatch(Optional::isPresent);
    }

    private List<Place> enter(String network, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> line.enter(network))
                .flatMap(Optional::stream)
                .toList();
    }
}
