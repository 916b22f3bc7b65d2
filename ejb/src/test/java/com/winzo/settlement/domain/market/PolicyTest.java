package com.winzo.settlement.domain.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.MarketType;
import com.winzo.settlement.domain.market.Policy.WhenAbandoned;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of each type of market when its event breaks off or is put off. */
class PolicyTest {

    private static final Set<MarketType> COMPETITIONS = Set.of(
            MarketType.FUTURES,
            MarketType.HEAD_TO_HEAD,
            MarketType.FORECAST,
            MarketType.REVERSE_FORECAST,
            MarketType.TRICAST);

    /** Without a need that play meets there is nothing that could be decided before it broke off. */
    private static final Set<MarketType> VOID_UNLESS_PLAYED =
            Set.of(MarketType.PROP_BET, MarketType.PLAYER_PROP, MarketType.TEAM_PROP);

    @ParameterizedTest
    @EnumSource
    void everyTypeSaysWhatBecomesOfIt(MarketType type) {
        Policy policy = MarketRules.of(type).policy();
        if (COMPETITIONS.contains(type)) {
            assertThat(policy).isEqualTo(new Policy(WhenAbandoned.OFFICIAL_STANDS, Duration.ofDays(365)));
        } else {
            assertThat(policy).isEqualTo(new Policy(WhenAbandoned.DECIDED_STANDS, Duration.ofHours(48)));
        }
    }

    @Test
    void propsAreVoidWhenPlayBreaksOff() {
        for (MarketType type : VOID_UNLESS_PLAYED) {
            MarketTerms terms = new MarketTerms(type, null, null, 1, null, List.of());
            Facts facts = new Facts(null, Map.of(), Map.of(), Set.of(), new Completion.Abandoned("Q4"));
            assertThat(Grading.of(terms, facts)).as("%s", type).hasValue(Map.of());
        }
    }
}
