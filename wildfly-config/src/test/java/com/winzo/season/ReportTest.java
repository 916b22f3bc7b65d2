package com.winzo.season;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void tellsEverythingInAlignedColumns() {
        assertThat(Report.lines(summary(List.of(new Check("the sum is 0", List.of())))))
                .containsExactly(
                        "",
                        "NFL 2015: 267 games in 21 weeks",
                        "",
                        "  Customers                 200  who paid in 150,000.00 USD",
                        "  Bets                   20,000  14,000 singles, 6,000 parlays; seed 2015",
                        "  Staked             401,234.56  USD",
                        "  Returned           381,234.56  USD",
                        "  Hold                   4.98 %  20,000.00 USD",
                        "  Pushes                    431  bets got their stake back",
                        "  Refused                   442  BET_001 42, BET_003 400",
                        "  Replayed                  600  same key, same answer",
                        "",
                        "  Duration                 2:31  minutes from the first login to the last check",
                        "  Bets per second           200  while customers were betting",
                        "  Placement              5.0 ms  median; p99 9.9 ms, worst 10.0 ms of 100",
                        "  Odds to a socket       5.0 ms  median; p99 9.9 ms, worst 10.0 ms of 100; 4 sockets, 9,876 frames",
                        "",
                        "Proof",
                        "  ok    the sum is 0",
                        "",
                        "The books are right to the cent.");
    }

    @Test
    void namesWhatDiffersButNotEndlessly() {
        List<String> differences =
                IntStream.rangeClosed(1, 7).mapToObj(n -> "bet " + n).toList();
        Summary summary = summary(List.of(new Check("payouts", differences), new Check("balances", List.of())));
        assertThat(summary.proven()).isFalse();
        assertThat(Report.lines(summary))
                .endsWith(
                        "Proof",
                        "  WRONG payouts",
                        "        - bet 1",
                        "        - bet 2",
                        "        - bet 3",
                        "        - bet 4",
                        "        - bet 5",
                        "        and 2 more",
                        "  ok    balances",
                        "",
                        "THE PROOF FAILED.");
    }

    private static Summary summary(List<Check> checks) {
        Histogram micros = new Histogram(3);
        IntStream.rangeClosed(1, 100).forEach(n -> micros.recordValue(n * 100L));
        return new Summary(
                267,
                21,
                200,
                2015,
                Duration.ofSeconds(151),
                14_000,
                6_000,
                150_000_00,
                401_234_56,
                381_234_56,
                431,
                Duration.ofSeconds(100),
                new TreeMap<>(Map.of("BET_003", 400L, "BET_001", 42L)),
                600,
                micros,
                micros,
                4,
                9_876,
                checks);
    }
}
