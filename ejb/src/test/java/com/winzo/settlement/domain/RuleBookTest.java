package com.winzo.settlement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.Odds;
import com.winzo.kernel.SelectionResult;
import com.winzo.kernel.lines.Lines;
import com.winzo.settlement.domain.RuleFour.Withdrawal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {

    private static final Instant STRUCK = Instant.parse("2026-06-01T10:00:00Z");

    @ParameterizedTest(name = "{0} withdrawn: {1}, {2}, {3} percent")
    @CsvSource({
        "12.00, 5, 0, 0",
        "15.00, 5, 0, 0",
        "15.01, 0, 0, 0",
        "12.00 12.00, 10, 10, 10",
        "12.00 3.00, 35, 35, 35",
        "1.30, 75, 75, 75",
        "1.25, 80, 80, 75",
        "1.11, 90, 90, 75",
        "2.00 2.20, 90, 90, 75",
        "1.60 6.00, 75, 75, 75"
    })
    void takesOffWhatItsRuleFourSays(String withdrawn, int first, int second, int third) {
        List<Withdrawal> withdrawals = Arrays.stream(withdrawn.split(" "))
                .map(odds -> new Withdrawal(null, STRUCK.plusSeconds(1), Odds.of(odds), true))
                .toList();
        assertThat(RuleBook.all())
                .extracting(book -> book.ruleFour().deduction(withdrawals, STRUCK))
                .containsExactly(first, second, third);
        assertThat(RuleBook.all())
                .extracting(book -> book.ruleFour().startingPriceDeduction(withdrawals))
                .containsExactly(first, second, third);
    }

    @Test
    void isFoundByItsVersion() {
        for (RuleBook book : RuleBook.all()) {
            assertThat(RuleBook.exists(book.version())).isTrue();
            assertThat(RuleBook.of(book.version())).isEqualTo(book);
        }
        assertThat(RuleBook.exists(0)).isFalse();
        assertThat(RuleBook.exists(RuleBook.all().size() + 1)).isFalse();
    }

    @Test
    void tellsWhichVersionOfEachRuleADerivationFollows() {
        Price reduced = new Price(Odds.of("6.00"), null, false, 75, 0);
        Leg leg = new Leg(reduced, null, Outcome.of(SelectionResult.WIN));
        Step derivation = Payout.derivation(Terms.of(Lines.together(1), false, 1_000), List.of(leg))
                .orElseThrow();

        assertThat(steps(derivation.under(RuleBook.of(3)))).contains("price.rule_4 3", "price.taken 1", "bet.total 1");
        assertThat(steps(derivation.under(RuleBook.of(1)))).contains("price.rule_4 1");
    }

    private static List<String> steps(Step step) {
        return Stream.concat(
                        Stream.of(step.rule() + " " + step.version()),
                        step.parts().stream().flatMap(part -> steps(part).stream()))
                .toList();
    }
}
