package com.winzo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Api;
import com.winzo.it.client.Customer;
import com.winzo.it.client.EventOnOffer;
import com.winzo.it.client.MarketOnOffer.Pick;
import com.winzo.it.client.TradingDesk;
import com.winzo.it.client.Winzo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * Customers, games and markets, made through the public API before anything is measured.
 *
 * @param customers with enough money for any run
 * @param poor customers who cannot pay the stakes
 * @param games with a moneyline each, on which all picks are open
 */
record Stage(List<Customer> customers, List<Customer> poor, List<Game> games) {

    private static final int PARALLEL = 16;
    private static final String FORTUNE = "50000.00";
    private static final String PITTANCE = "1.00";
    private static final int POOR = 10;

    static Stage prepare(Winzo winzo, TradingDesk desk, int customerCount, int gameCount) {
        List<Customer> customers = parallel(customerCount, () -> winzo.customer(FORTUNE));
        List<Customer> poor = parallel(POOR, () -> winzo.customer(PITTANCE));
        List<Game> games = parallel(gameCount, () -> game(desk));
        return new Stage(customers, poor, games);
    }

    /** A new game with a moneyline. */
    static Game game(TradingDesk desk) {
        return Game.of(desk.event().moneyline("1.90", "2.10"));
    }

    /** A new game whose only market has been closed again. */
    static List<Pick> closedGame(TradingDesk desk) {
        Game game = game(desk);
        game.market().status("closed", "over");
        return game.picks();
    }

    /** One market with that many runners. */
    static List<Pick> wideMarket(TradingDesk desk, int runners) {
        EventOnOffer race = desk.event();
        BigDecimal odds = BigDecimal.valueOf(runners);
        List<Map<String, Object>> selections = IntStream.rangeClosed(1, runners)
                .mapToObj(number -> Map.<String, Object>of("name", "Runner " + number, "odds", odds))
                .toList();
        JsonNode market = race.trader()
                .post(
                        "/api/trading/events/" + race.id() + "/markets",
                        Map.of("type", "futures", "name", "Winner", "selections", selections))
                .expect(201)
                .data();
        return StreamSupport.stream(market.path("selections").spliterator(), false)
                .map(selection -> new Pick(
                        market.path("id").asText(),
                        selection.path("id").asText(),
                        "none",
                        selection.path("odds").decimalValue()))
                .toList();
    }

    /** Access tokens by number, the poor ones' behind the others'; taken by real logins. */
    List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        customers.forEach(customer -> tokens.add(customer.login().accessToken()));
        poor.forEach(customer -> tokens.add(customer.login().accessToken()));
        return tokens;
    }

    /** The same stage after every customer has logged in again: access tokens live for a quarter of an hour. */
    Stage loggedInAgain(Api api) {
        return new Stage(again(customers, api), again(poor, api), games);
    }

    private static List<Customer> again(List<Customer> customers, Api api) {
        return parallel(customers.stream()
                .map(customer -> (Callable<Customer>) () -> {
                    var login = api.login(
                            customer.login().username(), customer.login().password());
                    return new Customer(login, customer.accountId(), api.as(login));
                })
                .toList());
    }

    private static <T> List<T> parallel(int count, Callable<T> work) {
        return parallel(IntStream.range(0, count).mapToObj(i -> work).toList());
    }

    private static <T> List<T> parallel(List<Callable<T>> work) {
        try (ExecutorService workers = Executors.newFixedThreadPool(PARALLEL)) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : workers.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The stage could not be prepared", e.getCause());
        }
    }
}
