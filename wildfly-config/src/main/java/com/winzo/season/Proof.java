package com.winzo.season;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Compares what the server says with what the client wrote down: bet by bet, balance by balance, and the sums of the
 * ledger that only the server can see.
 */
final class Proof {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(100);
    private static final int PAGE_SIZE = 200;

    private final List<Customer> customers;
    private final Crowd crowd;
    private final Duration patience;

    Proof(List<Customer> customers, Crowd crowd, Duration patience) {
        this.customers = customers;
        this.crowd = crowd;
        this.patience = patience;
    }

    /** Every claim with what contradicts it. */
    List<Check> checks(Session admin, List<Ticker> tickers, Tally tally) {
        List<Check> checks = new ArrayList<>(ledger(admin));
        checks.add(payouts());
        checks.add(balances());
        checks.add(notifications(tickers));
        checks.add(new Check("nothing happened that was not planned", List.copyOf(tally.surprises())));
        return checks;
    }

    private List<Check> ledger(Session admin) {
        JsonNode books = quietBooks(admin);
        List<String> sums = new ArrayList<>();
        JsonNode sumByCurrency = books.path("postingSumByCurrency");
        sumByCurrency.properties().forEach(sum -> {
            if (sum.getValue().decimalValue().signum() != 0) {
                sums.add("the postings in " + sum.getKey() + " add up to " + sum.getValue());
            }
        });
        if (sumByCurrency.isEmpty()) {
            sums.add("the server names no sum: " + books);
        }
        return List.of(
                new Check("the sum of all postings is 0 in every currency", sums),
                new Check("every journal entry adds up to 0", zero(books, "entriesNotZero")),
                new Check("every balance equals the sum of its postings", zero(books, "balanceMismatches")),
                new Check("every wallet's postings are numbered without gaps", zero(books, "versionGaps")),
                new Check("no balance is negative", zero(books, "negativeBalances")),
                new Check("nothing is left in the outbox", zero(books, "outboxPending")),
                new Check("no message is in a dead-letter queue", zero(books, "deadLetters")));
    }

    /** The books as soon as the outbox is empty, or as they are when patience ends. */
    private JsonNode quietBooks(Session admin) {
        long deadline = System.nanoTime() + patience.toNanos();
        JsonNode books = admin.get("/api/admin/books").orRefused();
        while (books.path("outboxPending").asLong() != 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
            books = admin.get("/api/admin/books").orRefused();
        }
        return books;
    }

    private static List<String> zero(JsonNode books, String field) {
        JsonNode value = books.path(field);
        return value.isIntegralNumber() && value.asLong() == 0 ? List.of() : List.of(field + " is " + value);
    }

    private Check payouts() {
        Queue<String> differences = new ConcurrentLinkedQueue<>();
        crowd.forEach(customers, customer -> differences.addAll(payoutDifferences(customer)));
        long bets = customers.stream()
                .mapToLong(customer -> customer.books().bets().size())
                .sum();
        return new Check("%,d payouts recomputed, all equal to the cent".formatted(bets), List.copyOf(differences));
    }

    /** What of a customer's bets the server lists differently. */
    static List<String> payoutDifferences(Customer customer) {
        return payoutDifferences(
                customer.session().username(), customer.books().bets(), betsOnServer(customer.session()));
    }

    /** The client's bets against the server's: each exists once, and pays what the naive calculation says. */
    static List<String> payoutDifferences(String username, List<PlacedBet> own, Map<String, List<JsonNode>> onServer) {
        List<String> differences = new ArrayList<>();
        Map<String, List<JsonNode>> unknown = new HashMap<>(onServer);
        for (PlacedBet bet : own) {
            List<JsonNode> found = unknown.remove(bet.betId());
            if (found == null || found.size() != 1) {
                differences.add("bet %s of %s is listed %d times"
                        .formatted(bet.betId(), username, found == null ? 0 : found.size()));
                continue;
            }
            JsonNode listed = found.getFirst();
            JsonNode actualWin = listed.path("actualWin");
            long paid = actualWin.isNumber() ? Money.cents(actualWin.decimalValue()) : -1;
            String status = listed.path("status").asText();
            if (paid != bet.payoutCents() || !status.equals(expectedStatus(bet))) {
                differences.add("bet %s of %s is %s and paid %s, should be %s and pay %s"
                        .formatted(
                                bet.betId(),
                                username,
                                status,
                                actualWin,
                                expectedStatus(bet),
                                Money.text(bet.payoutCents())));
            }
        }
        unknown.keySet().forEach(id -> differences.add("bet %s of %s was never placed".formatted(id, username)));
        return differences;
    }

    private static String expectedStatus(PlacedBet bet) {
        if (bet.push()) {
            return "settled_push";
        }
        return bet.payoutCents() == 0 ? "settled_loss" : "settled_win";
    }

    private static Map<String, List<JsonNode>> betsOnServer(Session session) {
        Map<String, List<JsonNode>> bets = new HashMap<>();
        long totalPages = 1;
        for (long page = 1; page <= totalPages; page++) {
            Answer answer = session.get("/api/bets?page=" + page + "&limit=" + PAGE_SIZE);
            answer.orRefused()
                    .forEach(bet -> bets.computeIfAbsent(bet.path("id").asText(), id -> new ArrayList<>())
                            .add(bet));
            totalPages = answer.pagination().path("totalPages").asLong(1);
        }
        return bets;
    }

    private Check balances() {
        Queue<String> differences = new ConcurrentLinkedQueue<>();
        crowd.forEach(customers, customer -> {
            long expected = customer.books().balanceCents();
            long onServer = customer.balanceOnServerCents();
            if (onServer != expected) {
                differences.add("the balance of %s is %s, should be %s"
                        .formatted(customer.session().username(), Money.text(onServer), Money.text(expected)));
            }
        });
        return new Check(
                "%,d balances recomputed from deposits, stakes and payouts, all equal".formatted(customers.size()),
                List.copyOf(differences));
    }

    /** The first customers hold a socket each; it must have told of every one of their settled bets. */
    private Check notifications(List<Ticker> tickers) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < tickers.size(); i++) {
            long expected = customers.get(i).books().bets().size();
            long deadline = System.nanoTime() + patience.toNanos();
            while (tickers.get(i).count("bet_settled") < expected && System.nanoTime() < deadline) {
                LockSupport.parkNanos(POLL_INTERVAL.toNanos());
            }
            long heard = tickers.get(i).count("bet_settled");
            if (heard < expected) {
                differences.add("the socket of %s heard of %d of %d settled bets"
                        .formatted(customers.get(i).session().username(), heard, expected));
            }
        }
        return new Check("every settlement reached its customer's socket", differences);
    }
}
