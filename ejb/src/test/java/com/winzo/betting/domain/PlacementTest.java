package com.winzo.betting.domain;

import static com.winzo.betting.domain.Slips.NOW;
import static com.winzo.betting.domain.Slips.offer;
import static com.winzo.betting.domain.Slips.offers;
import static com.winzo.betting.domain.Slips.slip;
import static com.winzo.betting.domain.Slips.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.winzo.kernel.BetType;
import com.winzo.kernel.CustomerLimitKind;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.MarketStatus;
import com.winzo.kernel.Money;
import com.winzo.kernel.Odds;
import com.winzo.kernel.OddsPolicy;
import com.winzo.kernel.StakeKind;
import com.winzo.kernel.lines.Bonus;
import com.winzo.kernel.lines.Lines;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which slips become bets: at 10 cents to 1,000 dollars a bet and 5,000 dollars of payout. */
class PlacementTest {

    private static final StakeLimits LIMITS = new StakeLimits(usd("0.10"), usd("1000"), usd("5000"));

    @ParameterizedTest(name = "{0} at {1}, now {2}, {3} {4}: {5}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # stake | slip      | offered   | policy | floor | violated
            10      | 1.91      | 1.91      | none   | -     | -
            10      | 1.91      | 1.95      | none   | -     | BET_003 odds
            10      | 1.91      | 1.87      | none   | -     | BET_003 odds
            10      | 1.91      | 1.91      | better | -     | -
            10      | 1.91      | 1.95      | better | -     | -
            10      | 1.91      | 1.9099    | better | -     | BET_003 odds
            10      | 1.91      | 1.20      | any    | -     | -
            10      | 1.91      | 1.85      | any    | 1.85  | -
            10      | 1.91      | 1.8499    | any    | 1.85  | BET_003 min_odds
            10      | 1.91      | 1.84      | none   | 1.85  | BET_003 odds; BET_003 min_odds
            10      | 1.91 2.1  | 1.91 2.1  | none   | 4.011 | -
            10      | 1.91 2.1  | 1.91 2.1  | none   | 4.0111| BET_003 min_odds
            10      | 1.91 2.1  | 1.90 2.0  | none   | -     | BET_003 odds; BET_003 odds
            0.10    | 1.91      | 1.91      | none   | -     | -
            0.09    | 1.91      | 1.91      | none   | -     | BET_004 min_stake
            500     | 2         | 2         | none   | -     | -
            500.01  | 2         | 2         | none   | -     | BET_001 balance
            1000.01 | 2         | 2         | none   | -     | BET_001 balance; BET_004 max_stake
            10      | 500       | 500       | none   | -     | -
            10.01   | 500       | 500       | none   | -     | BET_004 max_payout
            3000    | 2         | 1.9       | none   | -     | BET_003 odds; BET_001 balance; BET_004 max_stake; BET_004 max_payout
            """)
    void namesEveryViolatedCondition(
            String stake, String slip, String offered, String policy, String floor, String violated) {
        Verdict verdict = Placement.decide(
                slip(stake, slip, OddsPolicy.valueOf(policy.toUpperCase(Locale.ROOT)), floor),
                offers(offered),
                NOW,
                usd("500"),
                LIMITS);
        assertThat(Slips.codes(verdict)).isEqualTo(Slips.list(violated));
        assertThat(verdict.accepted()).isEqualTo(violated == null);
    }

    @ParameterizedTest(name = "market {0}, event {1}, starts in {2} s: {3}")
    @CsvSource({
        "OPEN,SCHEDULED,1,true",
        "OPEN,SCHEDULED,0,false",
        "OPEN,SCHEDULED,-1,false",
        "SUSPENDED,SCHEDULED,60,false",
        "CLOSED,SCHEDULED,60,false",
        "SETTLED,SCHEDULED,60,false",
        "VOIDED,SCHEDULED,60,false",
        "OPEN,LIVE,60,false",
        "OPEN,HALFTIME,60,false",
        "OPEN,FINISHED,60,false",
        "OPEN,POSTPONED,60,false",
        "OPEN,CANCELLED,60,false",
        "OPEN,SUSPENDED,60,false"
    })
    void betsBeforeTheMatchOnly(MarketStatus market, EventStatus event, long startsIn, boolean accepted) {
        Offer offer = offer(0, 0, "1.91", market, event, NOW.plusSeconds(startsIn));
        Verdict verdict =
                Placement.decide(slip("10", "1.91", OddsPolicy.NONE, null), List.of(offer), NOW, usd("500"), LIMITS);
        assertThat(Slips.codes(verdict)).isEqualTo(accepted ? List.of() : List.of("BET_002 market_open"));
    }

    @ParameterizedTest(name = "market {0}, event {1}: {2}")
    @CsvSource({
        "OPEN,LIVE,true",
        "OPEN,HALFTIME,true",
        "OPEN,SCHEDULED,false",
        "OPEN,SUSPENDED,false",
        "OPEN,FINISHED,false",
        "SUSPENDED,LIVE,false",
        "CLOSED,LIVE,false"
    })
    void betsOnRunningGamesWhereTheyAreOffered(MarketStatus market, EventStatus event, boolean accepted) {
        Offer offer = Slips.inPlay(offer(0, 0, "1.91", market, event, NOW.minusSeconds(60)), Duration.ofSeconds(5));
        Verdict verdict =
                Placement.decide(slip("10", "1.91", OddsPolicy.NONE, null), List.of(offer), NOW, usd("500"), LIMITS);
        assertThat(Slips.codes(verdict)).isEqualTo(accepted ? List.of() : List.of("BET_002 market_open"));
        assertThat(offer.promised(offer.odds(), 5).isOpenAt(NOW)).isFalse();
    }

    @Test
    void namesThePairThatIsRelatedFirst() {
        Verdict verdict = Placement.decide(
                slip("10", "1.91 2 3", OddsPolicy.NONE, null),
                List.of(offer(0, 7, "1.91"), offer(1, 8, "2.5"), offer(2, 7, "3")),
                NOW,
                usd("500"),
                LIMITS);
        assertThat(Slips.codes(verdict)).containsExactly("BET_005 related_selections", "BET_003 odds");
        assertThat(verdict.violated().getFirst().facts())
                .containsEntry("selections", List.of(Slips.selection(0), Slips.selection(2)));
    }

    @Test
    void namesEveryPairThatIsRelated() {
        Verdict verdict = Placement.decide(
                slip("10", "2 2 2", OddsPolicy.NONE, null),
                List.of(offer(0, 7, "2"), offer(1, 7, "2"), offer(2, 7, "2")),
                NOW,
                usd("500"),
                LIMITS);
        assertThat(verdict.violated().stream().map(each -> each.facts().get("selections")))
                .containsExactly(
                        List.of(Slips.selection(0), Slips.selection(1)),
                        List.of(Slips.selection(0), Slips.selection(2)),
                        List.of(Slips.selection(1), Slips.selection(2)));
    }

    @ParameterizedTest(name = "{0} of {1}: {2} for {3}, {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # lines     | odds                        | staked  | potential | violated
            2/3         | 2 3 4                       | 30.00   | 260.00    | -
            2,3/3       | 2 3 4                       | 40.00   | 500.00    | -
            trixie      | 2 3 4                       | 40.00   | 500.00    | -
            patent      | 2 3 4                       | 70.00   | 590.00    | -
            2/3+1       | 2 3 4                       | 20.00   | 140.00    | -
            up_and_down | 2 3                         | 20.00   | 80.00     | -
            round_robin | 2 3 4                       | 100.00  | 800.00    | -
            if_win/3    | 2 3 4                       | 10.00   | 70.00     | -
            win_reverse/3 | 2 3 4                     | 60.00   | 300.00    | -
            10/20       | 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 | 1847560.00 | 1891901440.00 | BET_001 balance; BET_004 max_stake; BET_004 max_payout
            lucky_15    | 5 5 5 5                     | 150.00  | 12950.00  | BET_004 max_payout
            """)
    void stakesEveryLine(String lines, String odds, BigDecimal staked, BigDecimal potential, String violated) {
        Slip slip = Slips.system("10", lines, odds, false);
        Verdict verdict = Placement.decide(slip, offers(odds), NOW, usd("500"), LIMITS);
        assertThat(verdict.totalStake().major()).isEqualByComparingTo(staked);
        assertThat(verdict.potentialWin().major()).isEqualByComparingTo(potential);
        assertThat(Slips.codes(verdict)).isEqualTo(Slips.list(violated));
    }

    @Test
    void eachWayStakesTwiceAndPaysThePlacesToo() {
        Slip slip = Slips.system("10", "1/1", "9", true);
        Verdict verdict = Placement.decide(slip, List.of(Slips.racing(0, "9")), NOW, usd("500"), LIMITS);
        assertThat(verdict.accepted()).isTrue();
        assertThat(verdict.totalStake()).isEqualTo(usd("20"));
        assertThat(verdict.potentialWin()).isEqualTo(usd("116.00"));
        assertThat(verdict.largestStake()).isEqualTo(usd("250"));
    }

    @Test
    void eachWayNeedsPlacesThatArePaid() {
        Slip slip = Slips.system("10", "2/2", "9 3", true);
        List<Offer> offers = List.of(offer(0, 0, "9"), offer(1, 1, "3"));
        Verdict verdict = Placement.decide(slip, offers, NOW, usd("500"), LIMITS);
        assertThat(Slips.codes(verdict)).containsExactly("VAL_003 each_way", "VAL_003 each_way");
        assertThat(verdict.violated().getLast().facts()).containsEntry("selectionId", Slips.selection(1));
    }

    /** A race of four in an each-way double: its leg has to win in the place part too. */
    @Test
    void whereOneLegPaysPlacesTheOthersAreToWinInBothParts() {
        Slip slip = Slips.system("10", "2/2", "9 3", true);
        List<Offer> offers = List.of(Slips.racing(0, "9"), offer(1, 1, "3"));
        Verdict verdict = Placement.decide(slip, offers, NOW, usd("500"), LIMITS);
        assertThat(verdict.accepted()).isTrue();
        // 10 x (9 x 3 + (1 + 8/5) x 3)
        assertThat(verdict.potentialWin()).isEqualTo(usd("348.00"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # the first and the last pick are of one event
            1/4     | -
            2/4     | BET_005 related_selections
            4/4     | BET_005 related_selections
            2/4+2   | -
            2/4+1   | BET_005 related_selections
            3/4+2   | BET_005 related_selections
            """)
    void isRelatedOnlyWhereALineHoldsBoth(String lines, String violated) {
        Slip slip = Slips.system("1", lines, "2 2 2 2", false);
        List<Offer> offers = List.of(offer(0, 7, "2"), offer(1, 1, "2"), offer(2, 2, "2"), offer(3, 7, "2"));
        Verdict verdict = Placement.decide(slip, offers, NOW, usd("500"), LIMITS);
        assertThat(Slips.codes(verdict)).isEqualTo(Slips.list(violated));
        verdict.violated()
                .forEach(each -> assertThat(each.facts())
                        .containsEntry("selections", List.of(Slips.selection(0), Slips.selection(3))));
    }

    @ParameterizedTest(name = "{0} in the wallet, {1} left of the market, {2} quoted: {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # balance | room | quote | largest by each condition, at 3.00                                            | largest
            500       | -    | -     | balance 500.00, max_stake 1000.00, max_payout 1666.66                          | 500.00
            500       | 60   | -     | balance 500.00, max_stake 1000.00, max_payout 1666.66, market_liability 30.00  | 30.00
            500       | -60  | -     | balance 500.00, max_stake 1000.00, max_payout 1666.66, market_liability 0.00   | 0.00
            500       | 0.01 | -     | balance 500.00, max_stake 1000.00, max_payout 1666.66, market_liability 0.00   | 0.00
            0         | 60   | -     | balance 0.00, max_stake 1000.00, max_payout 1666.66, market_liability 30.00    | 0.00
            500       | -    | 20    | balance 500.00, max_stake 1000.00, max_payout 1666.66, quoted_stake 20.00      | 20.00
            """)
    void saysHowFarEachConditionLetsTheStakeGo(
            String balance, String room, String quoted, String caps, BigDecimal largest) {
        Offer offer = offer(0, 0, "3.00");
        Verdict verdict = Placement.decide(
                slip("1", "3.00", OddsPolicy.NONE, null),
                List.of(room == null ? offer : Slips.withRoom(offer, usd("100"), usd(room))),
                NOW,
                usd(balance),
                new StakeLimits(
                        quoted == null ? null : usd(quoted), LIMITS.stakeMin(), LIMITS.stakeMax(), LIMITS.payoutMax()));
        assertThat(verdict.caps().stream()
                        .map(cap -> cap.name() + " " + cap.maxStake().major())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(caps);
        assertThat(verdict.largestStake().major()).isEqualByComparingTo(largest);
        assertThat(verdict.largestTaken().minor())
                .isEqualTo(verdict.caps().stream()
                        .skip(1)
                        .mapToLong(cap -> cap.maxStake().minor())
                        .min()
                        .orElseThrow());
    }

    @ParameterizedTest(name = "{0} of {1} left: {2}, at most {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # stake | left  | violated                   | slack | largest
            10      | 10.00 | -                          | -     | 10.00
            10.01   | 10.00 | BET_004 customer_day_stake | -0.01 | 10.00
            10      | 0.09  | BET_004 customer_day_stake | -9.91 | 0.00
            10      | -5.00 | BET_004 customer_day_stake | -15.00| 0.00
            """)
    void holdsTheCustomerToTheirLimits(
            String stake, String left, String violated, BigDecimal slack, BigDecimal largest) {
        CustomerRoom room = new CustomerRoom(CustomerLimitKind.DAY_STAKE, null, usd("50"), usd(left));
        StakeLimits limits =
                new StakeLimits(null, LIMITS.stakeMin(), LIMITS.stakeMax(), LIMITS.payoutMax(), List.of(room));
        Verdict verdict =
                Placement.decide(slip(stake, "2", OddsPolicy.NONE, null), offers("2"), NOW, usd("500"), limits);
        assertThat(Slips.codes(verdict)).isEqualTo(Slips.list(violated));
        assertThat(verdict.largestStake().major()).isEqualByComparingTo(largest);
        assertThat(verdict.caps()).extracting(StakeCap::name).contains("customer_day_stake");
        if (violated != null) {
            assertThat(verdict.violated().getFirst().slack()).isEqualByComparingTo(slack);
            assertThat(verdict.violated().getFirst().facts()).containsEntry("left", usd(left));
        }
    }

    @ParameterizedTest(name = "{0} of a free bet of 10.00 {1}: {2}, {3} if it wins")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            10    | FREE_KEPT     | -                | 20.00
            10    | FREE_RETURNED | -                | 30.00
            10.01 | FREE_KEPT     | BET_004 free_bet | 20.02
            9.99  | FREE_RETURNED | BET_004 free_bet | 29.97
            """)
    void aFreeBetIsStakedWholeWhateverTheWalletHolds(
            String stake, StakeKind kind, String violated, BigDecimal potential) {
        Slip paid = slip(stake, "3", OddsPolicy.NONE, null);
        Slip free = new Slip(
                paid.type(),
                paid.lines(),
                false,
                null,
                paid.picks(),
                paid.stake(),
                paid.policy(),
                null,
                new FreeStake(kind, usd("10")),
                Bonus.NONE);
        Verdict verdict = Placement.decide(free, offers("3"), NOW, usd("0"), LIMITS);
        assertThat(Slips.codes(verdict)).isEqualTo(Slips.list(violated));
        assertThat(verdict.potentialWin().major()).isEqualByComparingTo(potential);
        assertThat(verdict.caps())
                .extracting(StakeCap::name)
                .contains("free_bet")
                .doesNotContain("balance");
        assertThat(verdict.largestStake()).isEqualTo(usd("10"));
    }

    @Test
    void theFloorIsForAUnitOfAllStakes() {
        // Doubles of 2, 3 and 4 return 26 for 3.
        Slip slip = new Slip(
                BetType.SYSTEM,
                Lines.parse("2/3"),
                false,
                null,
                Slips.system("10", "2/3", "2 3 4", false).picks(),
                usd("10"),
                OddsPolicy.ANY,
                new BigDecimal("8.6667"));
        Verdict verdict = Placement.decide(slip, offers("2 3 4"), NOW, usd("500"), LIMITS);
        assertThat(Slips.codes(verdict)).containsExactly("BET_003 min_odds");
    }

    @ParameterizedTest(name = "{0} at {1} with {2} in the wallet: at most {3}")
    @CsvSource({
        "10, 2, 500, 500.00",
        "10, 2, 5000, 1000.00",
        "10, 500, 500, 10.00",
        "10, 3.33, 5000, 1000.00",
        "10, 10000, 5000, 0.50",
        "10, 10000 10, 5000, 0.00",
        "10, 2, 0.09, 0.00"
    })
    void knowsTheLargestStake(String stake, String odds, String balance, BigDecimal largest) {
        Verdict verdict =
                Placement.decide(slip(stake, odds, OddsPolicy.NONE, null), offers(odds), NOW, usd(balance), LIMITS);
        assertThat(verdict.largestStake().major()).isEqualTo(largest);
    }

    /** At odds of 3 a dollar of stake lets the house lose two more. */
    @ParameterizedTest(name = "{0} with room for {1}: {2}, at most {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            10    | 20.00   | -                        | 10.00
            10.01 | 20.00   | BET_004 market_liability | 10.00
            10    | 1000.00 | -                        | 500.00
            10    | 0.19    | BET_004 market_liability | 0.00
            10    | -5.00   | BET_004 market_liability | 0.00
            """)
    void leavesTheMarketWithinItsLiability(String stake, String left, String violated, BigDecimal largest) {
        Offer offer = Slips.withRoom(Slips.offer(0, 0, "3"), usd("1000"), usd(left));
        Verdict verdict =
                Placement.decide(slip(stake, "3", OddsPolicy.NONE, null), List.of(offer), NOW, usd("500"), LIMITS);
        assertThat(Slips.codes(verdict)).isEqualTo(Slips.list(violated));
        assertThat(verdict.largestStake().major()).isEqualTo(largest);
    }

    @Test
    void tellsHowFarTheSlipIsFromTheLimit() {
        Verdict verdict =
                Placement.decide(slip("1200.50", "10", OddsPolicy.NONE, null), offers("10"), NOW, usd("2000"), LIMITS);
        assertThat(verdict.violated())
                .extracting(Constraint::name, Constraint::slack)
                .containsExactly(
                        tuple("max_stake", new BigDecimal("-200.50")), tuple("max_payout", new BigDecimal("-7005.00")));
    }

    @Property(tries = 500)
    void multipliesExactlyAndRoundsOnce(
            @ForAll @LongRange(min = 1, max = 100_000) long cents,
            @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 10_001, max = 50_000) Integer> odds) {
        String text = odds.stream().map(each -> new Odds(each).toString()).collect(Collectors.joining(" "));
        Slip slip = slip(BigDecimal.valueOf(cents, 2).toString(), text, OddsPolicy.NONE, null);
        BigDecimal product = odds.stream()
                .map(each -> BigDecimal.valueOf(each, 4))
                .reduce(BigDecimal.valueOf(cents), BigDecimal::multiply);
        Verdict verdict = Placement.decide(slip, offers(text), NOW, usd("1000"), LIMITS);
        Money potential = verdict.potentialWin();
        if (potential == null) {
            assertThat(product).isGreaterThan(BigDecimal.valueOf(Long.MAX_VALUE));
        } else {
            assertThat(BigDecimal.valueOf(potential.minor())).isEqualTo(product.setScale(0, RoundingMode.HALF_UP));
        }
        assertThatTheLargestStakePassesAndOneCentMoreDoesNot(slip, text, verdict.largestStake());
    }

    private static void assertThatTheLargestStakePassesAndOneCentMoreDoesNot(Slip slip, String odds, Money largest) {
        if (largest.isPositive()) {
            assertThat(decide(slip, odds, largest).accepted()).isTrue();
            assertThat(decide(slip, odds, largest.plus(usd("0.01"))).accepted()).isFalse();
        } else {
            assertThat(decide(slip, odds, LIMITS.stakeMin()).accepted()).isFalse();
        }
    }

    private static Verdict decide(Slip slip, String odds, Money stake) {
        Slip other =
                new Slip(slip.type(), slip.lines(), false, null, slip.picks(), stake, slip.policy(), slip.minOdds());
        return Placement.decide(other, offers(odds), NOW, usd("1000"), LIMITS);
    }
}
