package com.winzo.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole house against its rules, and each rule against the class that was planted to break it. */
class HouseRulesTest {

    static Stream<HouseRule> rulesOfTheHouse() {
        return rules(Scans.APPLICATION);
    }

    static Stream<HouseRule> rulesOfThePlantedCode() {
        return rules(Scans.PLANTED);
    }

    private static Stream<HouseRule> rules(String root) {
        return Stream.of(
                        FeatureRules.all(root),
                        PurityRules.all(),
                        PlacementRules.all(),
                        RunTimeRules.all(),
                        AccessRules.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesOfTheHouse")
    void theHouseKeeps(HouseRule rule) {
        rule.rule().check(Scans.application());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesOfThePlantedCode")
    void isRedOnWhatWasPlanted(HouseRule rule) {
        EvaluationResult result = rule.rule().evaluate(Scans.planted());

        assertThat(result.hasViolation()).isTrue();
        assertThat(result.getFailureReport().getDetails())
                .anySatisfy(detail -> assertThat(detail).contains(rule.planted().getSimpleName()));
    }

    /** An empty import would make every rule pass: rule 9. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.winzo.kernel.Money",
                "com.winzo.wallet.api.Wallets",
                "com.winzo.odds.repository.MarketRepository",
                "com.winzo.server.WinzoInstance",
                "com.winzo.season.Season"
            })
    void theScanHoldsAClassOfEveryModule(String name) {
        assertThat(Scans.application().contain(name)).isTrue();
    }

    @Test
    void theScanHoldsNoTest() {
        JavaClasses application = Scans.application();

        assertThat(application).noneMatch(type -> type.getPackageName().startsWith("com.winzo.architecture"));
    }
}
