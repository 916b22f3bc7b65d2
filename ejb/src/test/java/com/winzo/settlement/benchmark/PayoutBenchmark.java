package com.winzo.settlement.benchmark;

import com.winzo.kernel.Fraction;
import com.winzo.kernel.MarketType;
import com.winzo.kernel.Odds;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.Side;
import com.winzo.kernel.lines.Lines;
import com.winzo.settlement.domain.Leg;
import com.winzo.settlement.domain.Outcome;
import com.winzo.settlement.domain.Payout;
import com.winzo.settlement.domain.Price;
import com.winzo.settlement.domain.Score;
import com.winzo.settlement.domain.Step;
import com.winzo.settlement.domain.Terms;
import com.winzo.settlement.domain.market.Choice;
import com.winzo.settlement.domain.market.Facts;
import com.winzo.settlement.domain.market.Grading;
import com.winzo.settlement.domain.market.MarketTerms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

/** Grading of the legs and payout of a bet, the lines read as the database keeps them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
public class PayoutBenchmark {

    private static final List<Choice> SIDES = List.of(Choice.of(Side.HOME), Choice.of(Side.AWAY));
    private static final PlaceTerms PLACES = new PlaceTerms(3, new Fraction(1, 5));

    @Param({"10/20", "1/1", "4/4", "20/20", "yankee", "goliath_flag"})
    private String lines;

    @Param({"false", "true"})
    private boolean eachWay;

    private List<MarketTerms> markets;
    private List<Facts> facts;
    private List<Price> prices;

    /** Games with every result of a quarter line but a lost one, which would spare work. */
    @Setup
    public void strike() {
        markets = new ArrayList<>();
        facts = new ArrayList<>();
        prices = new ArrayList<>();
        for (int i = 0; i < Lines.parse(lines).picks(); i++) {
            BigDecimal line = BigDecimal.valueOf(-25L * (i % 4), 2);
            markets.add(MarketTerms.of(MarketType.ASIAN_HANDICAP, line, SIDES));
            facts.add(Facts.of(Score.of(1 + i % 2, i % 3 == 0 ? 1 : 0)));
            prices.add(Price.of(new Odds(15_001 + 777 * i)));
        }
    }

    @Benchmark
    public Optional<Payout> gradeAndPay() {
        return Payout.of(terms(), legs());
    }

    @Benchmark
    public Optional<Step> gradeAndExplain() {
        return Payout.derivation(terms(), legs());
    }

    private Terms terms() {
        return Terms.of(Lines.parse(lines), eachWay, 1_000);
    }

    private List<Leg> legs() {
        List<Leg> legs = new ArrayList<>();
        for (int i = 0; i < markets.size(); i++) {
            Map<Choice, Outcome> graded =
                    Grading.of(markets.get(i), facts.get(i)).orElseThrow();
            Outcome outcome = graded.get(SIDES.getFirst());
            boolean lost = outcome.result() == SelectionResult.LOSS;
            legs.add(new Leg(prices.get(i), PLACES, lost ? Outcome.of(SelectionResult.WIN) : outcome));
        }
        return legs;
    }
}
