package com.winzo.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.winzo.settlement.domain.Payout;
import com.winzo.settlement.domain.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kit is what the naive enumerator says, and Winzo agrees with every case of it. */
class KitTest {

    private static final int CASES_MIN = 500;

    @Test
    void theFilesAreWhatTheEnumeratorSays() {
        Kit.generate()
                .forEach((name, text) -> assertThat(Kit.content(name))
                        .as("%s; KitWriter writes the files anew", name)
                        .isEqualTo(text));
    }

    @Test
    void winzoSettlesEveryBetAsTheKitSays() {
        List<String> differences = new ArrayList<>();
        for (BetCase bet : Kit.bets()) {
            Answers.differences(bet, WinzoSettlement.settle(bet)).forEach(differences::add);
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void winzoGradesEveryMarketAsTheKitSays() {
        List<String> differences = new ArrayList<>();
        for (MarketCase market : Kit.markets()) {
            Answers.differences(market, WinzoGrading.grade(market)).forEach(differences::add);
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void derivationsGoThroughTheValuesOfTheKit() {
        for (BetCase bet : Kit.bets()) {
            if (bet.expected().decided()) {
                Step root = Payout.derivation(WinzoSettlement.terms(bet), WinzoSettlement.legs(bet))
                        .orElseThrow();
                assertThat(steps(root)
                                .filter(step -> step.rule().equals("bet.stakes"))
                                .map(Step::value))
                        .as(bet.id())
                        .containsExactly(bet.expected().exactMinor());
                Step winPart = steps(root)
                        .filter(step -> step.rule().equals("bet.win_part"))
                        .findFirst()
                        .orElseThrow();
                assertThat(winPart.parts().stream()
                                .filter(step -> step.rule().startsWith("leg."))
                                .map(Step::value))
                        .as(bet.id())
                        .containsExactlyElementsOf(bet.expected().winFactors());
            }
        }
    }

    @Test
    void everyFileFollowsTheSchema() throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Kit.content("schema.json"));
        for (String name : Kit.generate().keySet()) {
            if (!name.equals("index.json")) {
                JsonNode file = Kit.JSON.readTree(Kit.content(name));
                assertThat(schema.validate(file)).as(name).isEmpty();
            }
        }
    }

    @Test
    void hasManyCasesOfEachFamily() {
        List<BetCase> bets = Kit.bets();
        List<MarketCase> markets = Kit.markets();
        assertThat(bets).hasSizeGreaterThan(CASES_MIN);
        Set<String> ids = new HashSet<>();
        bets.forEach(bet -> assertThat(ids.add(bet.id())).as(bet.id()).isTrue());
        markets.forEach(
                market -> assertThat(ids.add(market.id())).as(market.id()).isTrue());
        assertThat(bets.stream().map(BetCase::family))
                .contains(
                        "single",
                        "parlay",
                        "system",
                        "bankers",
                        "us_round_robin",
                        "full_cover",
                        "any_to_come",
                        "each_way",
                        "dead_heat",
                        "rule_4",
                        "starting_price",
                        "free_bet",
                        "payout_max",
                        "bonus",
                        "teaser",
                        "pleaser",
                        "if_bet",
                        "reverse",
                        "early_settlement",
                        "cash_out",
                        "large_system");
        for (String name : Stream.concat(RandomBets.NAMES.stream(), RandomBets.CONDITIONAL.stream())
                .toList()) {
            assertThat(bets.stream().filter(bet -> name.equals(bet.bet().lines().name())))
                    .hasSizeGreaterThan(9);
        }
        for (Map.Entry<String, List<BetCase>> family : bets.stream()
                .collect(java.util.stream.Collectors.groupingBy(BetCase::family))
                .entrySet()) {
            assertThat(family.getValue()).as(family.getKey()).hasSizeGreaterThan(2);
        }
    }

    private static Stream<Step> steps(Step step) {
        return Stream.concat(Stream.of(step), step.parts().stream().flatMap(KitTest::steps));
    }
}
