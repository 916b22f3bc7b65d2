package com.winzo.it.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.books.Books;
import com.winzo.it.client.Await;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer;
import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Results that are taken back and reported anew, again and again, while others bet; and many traders who do so at once. */
@WinzoTest
class ResettlementUnderLoadIT {

    private static final int BETTORS = 6;
    private static final int TRADERS = 32;
    private static final int ORDERS = 1_000;

    private static final Map<String, String> HOME_WON = Map.of("home", "win", "away", "loss");
    private static final Map<String, String> AWAY_WON = Map.of("home", "loss", "away", "win");

    /** How the home side of three markets comes out, round by round. */
    private static final String[] ROUNDS = {
        "win win win",
        "loss win push",
        "win loss void",
        "half_win win loss",
        "loss half_loss win",
        "push push push",
        "win half_win half_loss",
        "void loss loss",
        "loss loss loss",
        "half_win win half_win"
    };

    /** What a unit at 2.00 comes to. */
    private static final Map<String, BigDecimal> FACTORS = Map.of(
            "win", new BigDecimal("2"),
            "loss", new BigDecimal("0"),
            "push", new BigDecimal("1"),
            "void", new BigDecimal("1"),
            "half_win", new BigDecimal("1.5"),
            "half_loss", new BigDecimal("0.5"));

    private static final Map<String, String> OPPOSITE = Map.of(
            "win",
            "loss",
            "loss",
            "win",
            "push",
            "push",
            "void",
            "void",
            "half_win",
            "half_loss",
            "half_loss",
            "half_win");

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private List<Customer> crowd;
    private List<MarketOnOffer> markets;
    private Pick[] home;

    /** @param formula counts from 0: a single on a market, 3 a parlay of all, 4 a patent */
    private record Placed(Customer customer, String id, int formula) {}

    @BeforeEach
    void aCrowdAndThreeGames() {
        crowd = IntStream.range(0, 4).mapToObj(i -> winzo.customer("1000.00")).toList();
        markets = IntStream.range(0, 3)
                .mapToObj(i -> winzo.desk().event().moneyline("2.00", "2.00"))
                .toList();
        home = markets.stream().map(each -> each.pick("home")).toArray(Pick[]::new);
    }

    @Test
    void tenCorrectionsUnderLoadLeaveTheBooksRight() {
        List<Placed> placed = crowd.parallelStream()
                .flatMap(customer -> IntStream.range(0, 50).mapToObj(i -> place(customer, i % 5)))
                .toList();
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger others = new AtomicInteger();
        List<CompletableFuture<Void>> load = bettingElsewhere(done, others);
        long start = System.nanoTime();

        for (int round = 0; round < ROUNDS.length; round++) {
            int othersBefore = others.get();
            settle(ROUNDS[round].split(" "), round > 0);
            Await.until("others go on betting", () -> others.get() > othersBefore + 20);
        }

        double seconds = (System.nanoTime() - start) / 1e9;
        done.set(true);
        load.forEach(CompletableFuture::join);
        books.awaitRest();
        System.out.printf(
                "[resettlement] %d bets settled ten times in %.1f s, %.0f bets/s placed meanwhile%n",
                placed.size(), seconds, others.get() / seconds);
        String[] last = ROUNDS[ROUNDS.length - 1].split(" ");
        for (Placed bet : placed) {
            assertThatItsHistoryAddsUp(bet, returns(bet.formula, last));
        }
        for (Customer customer : crowd) {
            BigDecimal expected = placed.stream()
                    .filter(bet -> bet.customer.equals(customer))
                    .map(bet -> returns(bet.formula, last).subtract(stakes(bet.formula)))
                    .reduce(new BigDecimal("1000.00"), BigDecimal::add);
            assertThat(customer.balance()).isEqualByComparingTo(expected);
        }
        books.prove();
    }

    @Test
    void aThousandOrdersAtOnceEndInOneState() {
        MarketOnOffer market = markets.get(0);
        List<Placed> placed = crowd.parallelStream()
                .flatMap(customer -> IntStream.range(0, 50).mapToObj(i -> {
                    String id = customer.place(Customer.slip("1.00", home[0], home[2]));
                    return new Placed(customer, id, 0);
                }))
                .toList();
        markets.get(2).result(HOME_WON).expect(200);
        AtomicInteger next = new AtomicInteger();
        Map<Integer, AtomicInteger> answers = Map.of(200, new AtomicInteger(), 409, new AtomicInteger());

        // Whatever meets, each order is taken or refused as a whole.
        List<CompletableFuture<Void>> traders = IntStream.range(0, TRADERS)
                .mapToObj(trader -> CompletableFuture.runAsync(
                        () -> {
                            for (int order = next.getAndIncrement(); order < ORDERS; order = next.getAndIncrement()) {
                                int status = order(market, order);
                                assertThat(answers).containsKey(status);
                                answers.get(status).incrementAndGet();
                            }
                        },
                        threads))
                .toList();
        traders.forEach(CompletableFuture::join);
        System.out.printf("[resettlement] %d orders at once: %s%n", ORDERS, answers);
        if (market.status().equals("settled")) {
            market.rollback("for good").expect(200);
        }
        market.result(HOME_WON).expect(200);

        books.awaitRest();
        assertThat(answers.get(200).get()).isGreaterThan(TRADERS);
        for (Placed bet : placed) {
            assertThatItsHistoryAddsUp(bet, new BigDecimal("4.00"));
        }
        assertThat(crowd).allSatisfy(customer -> assertThat(customer.balance()).isEqualByComparingTo("1150.00"));
        books.prove();
    }

    private static int order(MarketOnOffer market, int order) {
        return switch (order % 4) {
            case 0, 2 -> market.rollback("again").status();
            case 1 -> market.result(HOME_WON).status();
            default -> market.result(AWAY_WON).status();
        };
    }

    private Placed place(Customer customer, int formula) {
        String id = switch (formula) {
            case 3 -> customer.place(Customer.slip("1.00", home));
            case 4 ->
                customer.place(
                        Customer.slip("1.00", Map.of("betType", "system", "system", Map.of("name", "patent")), home));
            default -> customer.place(Customer.slip("1.00", home[formula]));
        };
        return new Placed(customer, id, formula);
    }

    private List<CompletableFuture<Void>> bettingElsewhere(AtomicBoolean done, AtomicInteger others) {
        Pick elsewhere = winzo.desk().event().moneyline("2.00", "2.00").pick("home");
        return IntStream.range(0, BETTORS)
                .mapToObj(i -> winzo.customer("5000.00"))
                .map(bettor -> CompletableFuture.runAsync(
                        () -> {
                            while (!done.get()) {
                                bettor.bet("0.10", elsewhere);
                                others.incrementAndGet();
                            }
                        },
                        threads))
                .toList();
    }

    private void settle(String[] results, boolean again) {
        List<CompletableFuture<Void>> orders = new ArrayList<>();
        for (int i = 0; i < results.length; i++) {
            MarketOnOffer market = markets.get(i);
            Map<String, String> bySide = Map.of("home", results[i], "away", OPPOSITE.get(results[i]));
            orders.add(CompletableFuture.runAsync(
                    () -> {
                        if (again) {
                            market.rollback("scorer's mistake").expect(200);
                        }
                        market.result(bySide).expect(200);
                    },
                    threads));
        }
        orders.forEach(CompletableFuture::join);
        markets.forEach(market -> Await.until(
                "the settlements of " + market.id() + " are through",
                () -> !settlements(market).contains("running")));
    }

    private List<String> settlements(MarketOnOffer market) {
        return winzo.desk()
                .api()
                .get("/api/trading/markets/" + market.id() + "/settlements")
                .expect(200)
                .data()
                .findValuesAsText("state");
    }

    /** Every version is there, each starts where the one before ended, and the differences come to what the bet returns. */
    private static void assertThatItsHistoryAddsUp(Placed bet, BigDecimal returned) {
        JsonNode settlements = bet.customer.explanation(bet.id).path("settlements");
        BigDecimal paid = BigDecimal.ZERO;
        for (int version = 1; version <= settlements.size(); version++) {
            JsonNode settlement = settlements.get(settlements.size() - version);
            assertThat(settlement.path("version").asInt()).isEqualTo(version);
            assertThat(settlement.path("paidBefore").decimalValue()).isEqualByComparingTo(paid);
            assertThat(settlement.path("derivation").path("rule").asText()).isEqualTo("bet.total");
            paid = paid.add(settlement.path("difference").decimalValue());
            assertThat(settlement.path("returned").decimalValue()).isEqualByComparingTo(paid);
        }
        assertThat(settlements.size()).as(bet.toString()).isGreaterThan(bet.formula == 0 ? 0 : 1);
        assertThat(paid).as(bet.toString()).isEqualByComparingTo(returned);
    }

    /** Line by line, at 1.00 a line. */
    private static BigDecimal returns(int formula, String... results) {
        BigDecimal a = FACTORS.get(results[0]);
        BigDecimal b = FACTORS.get(results[1]);
        BigDecimal c = FACTORS.get(results[2]);
        BigDecimal exact = switch (formula) {
            case 3 -> a.multiply(b).multiply(c);
            case 4 ->
                a.add(b)
                        .add(c)
                        .add(a.multiply(b))
                        .add(a.multiply(c))
                        .add(b.multiply(c))
                        .add(a.multiply(b).multiply(c));
            default -> FACTORS.get(results[formula]);
        };
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal stakes(int formula) {
        return new BigDecimal(formula == 4 ? "7.00" : "1.00");
    }
}
