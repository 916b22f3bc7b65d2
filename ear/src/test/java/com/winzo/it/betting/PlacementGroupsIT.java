package com.winzo.it.betting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** Slips that come at once share a transaction; nobody may notice, and limits are kept to the cent. */
@WinzoTest
class PlacementGroupsIT {

    private static final int CUSTOMERS = 12;
    private static final int SLIPS = 12;

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    /** The oracle is the plain way: one slip after the other, each a group of its own. */
    @Test
    void groupsWriteWhatTheSameSlipsWriteOneByOne() {
        List<MarketOnOffer> markets = IntStream.range(0, 4)
                .mapToObj(i -> winzo.desk().event().moneyline("1.91", "2.05"))
                .toList();
        List<Customer> oneByOne = customers();
        List<Customer> atOnce = customers();

        List<List<String>> expected = IntStream.range(0, CUSTOMERS)
                .mapToObj(n -> place(oneByOne.get(n), n, markets))
                .toList();
        List<List<String>> grouped = inParallel(IntStream.range(0, CUSTOMERS)
                .<Callable<List<String>>>mapToObj(n -> () -> place(atOnce.get(n), n, markets))
                .toList());

        assertThat(grouped).isEqualTo(expected);
        assertThat(expected.toString()).contains("201", "BET_001", "BET_003", "BET_005");
        for (int n = 0; n < CUSTOMERS; n++) {
            assertThat(rows(atOnce.get(n))).isEqualTo(rows(oneByOne.get(n)));
            assertThat(atOnce.get(n).balance()).isEqualTo(oneByOne.get(n).balance());
        }
    }

    @Test
    void aLiabilityLimitIsExactHoweverManyBetAtOnce() {
        MarketOnOffer market = winzo.desk().event().moneyline("3.00", "1.50");
        Pick home = market.pick("home");
        limit(market, "100.00").expect(200);
        List<Customer> customers = customers();

        // Each bet of 5.00 at 3.00 may cost ten: ten of them reach the limit, whoever they belong to.
        List<Answer> answers = inParallel(IntStream.range(0, 4 * CUSTOMERS)
                .<Callable<Answer>>mapToObj(
                        n -> () -> customers.get(n % CUSTOMERS).tryBet("5.00", home))
                .toList());

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.status() != 201))
                .allSatisfy(answer -> answer.expect(422, "BET_004"));
        Answer refused = customers.getFirst().tryBet("0.50", home).expect(422, "BET_004");
        assertThat(refused.error().path("details").path("limit").asText()).isEqualTo("market_liability");
        assertThat(refused.error().path("details").path("maxStake").decimalValue())
                .isEqualByComparingTo("0");
        // A bet on the other side pays for more room on this one.
        customers.getFirst().bet("10.00", market.pick("away"));
        assertThat(customers.getFirst().bet("5.00", home).path("status").asText())
                .isEqualTo("accepted");
    }

    @Test
    void onlyTradersSetLimits() {
        MarketOnOffer market = winzo.desk().event().moneyline("3.00", "1.50");
        String path = "/api/trading/markets/" + market.id() + "/limit";
        Map<String, Object> body = Map.of("currency", "USD", "liabilityMax", new BigDecimal("10.00"));
        winzo.customer().api().put(path, body).expect(403, "AUTH_004");
        Map<String, Object> negative = Map.of("currency", "USD", "liabilityMax", new BigDecimal("-1"));
        winzo.desk().api().put(path, negative).expect(422, "VAL_003");
        Map<String, Object> unknown = Map.of("currency", "XYZ", "liabilityMax", new BigDecimal("1"));
        winzo.desk().api().put(path, unknown).expect(400, "VAL_002");
        winzo.desk()
                .api()
                .put("/api/trading/markets/" + UUID.randomUUID() + "/limit", body)
                .expect(404, "VAL_004");
    }

    @Test
    void exposureFollowsEveryBetToItsEnd() {
        MarketOnOffer market = winzo.desk().event().moneyline("2.00", "1.90");
        Customer customer = winzo.customer("100.00");
        customer.bet("10.00", market.pick("home"));
        String second = customer.bet("10.00", market.pick("home")).path("betId").asText();
        assertThat(exposure(market)).isEqualTo("2 bets, 20.00 staked");
        customer.api().put("/api/bets/" + second + "/cancel", Map.of()).expect(200);
        assertThat(exposure(market)).isEqualTo("1 bets, 10.00 staked");
        market.event().finish(21, 3);
        customer.awaitDecided(second);
        market.awaitStatus("settled");
        assertThat(exposure(market)).isEqualTo("none");
    }

    private List<Customer> customers() {
        return IntStream.range(0, CUSTOMERS)
                .mapToObj(n -> winzo.customer("60.00"))
                .toList();
    }

    /** What one customer gets for slips that a seed draws: good ones, stale ones, related ones and too dear ones. */
    private static List<String> place(Customer customer, int seed, List<MarketOnOffer> markets) {
        Random random = new Random(seed);
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < SLIPS; i++) {
            Pick first = pick(markets, random);
            Pick second = pick(markets, random);
            String stake = random.nextInt(1, 12) + ".00";
            Answer answer = switch (random.nextInt(4)) {
                case 0 -> customer.tryBet(stake, first, second);
                case 1 -> customer.tryBet(stake, first.at("1.5"));
                default -> customer.tryBet(stake, first);
            };
            outcomes.add(answer.status() + " " + answer.code() + " "
                    + answer.data().path("potentialWin").asText() + " "
                    + answer.data().path("balance").asText());
        }
        return outcomes;
    }

    private static Pick pick(List<MarketOnOffer> markets, Random random) {
        return markets.get(random.nextInt(markets.size())).pick(random.nextBoolean() ? "home" : "away");
    }

    /** Everything the books say of a customer's bets, but for what differs by nature. */
    private String rows(Customer customer) {
        return books.text("""
                select string_agg(concat_ws(' ', b.type, b.status, b.stake_minor, b.total_stake_minor,
                    b.potential_win_minor, b.odds_policy, b.rounding_mode, b.rules_version,
                    (select string_agg(concat_ws('/', l.leg_no, l.selection_id, l.odds, l.market_version), ',' order by leg_no)
                     from bet_leg l where l.bet_id = b.id),
                    (select concat_ws('/', e.type, e.amount_minor, e.balance_after_minor, e.version)
                     from ledger_entry e where e.reference_id = b.id)), E'\\n' order by b.id)
                from bet b where b.account_id = '%s'""".formatted(customer.accountId()));
    }

    private Answer limit(MarketOnOffer market, String max) {
        return winzo.desk()
                .api()
                .put(
                        "/api/trading/markets/" + market.id() + "/limit",
                        Map.of("currency", "USD", "liabilityMax", new BigDecimal(max)));
    }

    private String exposure(MarketOnOffer market) {
        JsonNode markets = winzo.desk()
                .api()
                .get("/api/trading/exposure?eventId=" + market.event().id())
                .expect(200)
                .data();
        return markets.isEmpty()
                ? "none"
                : markets.get(0).path("bets").asLong() + " bets, "
                        + markets.get(0).path("stakes").decimalValue() + " staked";
    }

    private static <T> List<T> inParallel(List<Callable<T>> work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(CUSTOMERS)) {
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(work)) {
                results.add(done.get());
            }
            return results;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
