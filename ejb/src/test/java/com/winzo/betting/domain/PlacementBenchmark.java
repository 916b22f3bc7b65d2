package com.winzo.betting.domain;

import com.winzo.kernel.Money;
import com.winzo.kernel.lines.Lines;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The decision about a slip: its full return, every cap of its stake, related legs and all other conditions. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
public class PlacementBenchmark {

    private static final Money BALANCE = Slips.usd("100000");
    private static final StakeLimits LIMITS =
            new StakeLimits(Slips.usd("0.10"), Slips.usd("100000"), Slips.usd("1000000"));

    @Param({"10/20", "1/1", "20/20", "goliath_flag"})
    private String lines;

    @Param({"false", "true"})
    private boolean eachWay;

    private Slip slip;
    private List<Offer> offers;

    /** Races, so that both parts of an each-way bet have odds of their own. */
    @Setup
    public void choose() {
        int picks = Lines.parse(lines).picks();
        List<String> odds =
                IntStream.range(0, picks).mapToObj(i -> "1." + (150 + 7 * i)).toList();
        slip = Slips.system("0.01", lines, odds.stream().collect(Collectors.joining(" ")), eachWay);
        offers = IntStream.range(0, picks)
                .mapToObj(i -> Slips.racing(i, odds.get(i)))
                .toList();
    }

    @Benchmark
    public Verdict decide() {
        return Placement.decide(slip, offers, Slips.NOW, BALANCE, LIMITS);
    }
}
