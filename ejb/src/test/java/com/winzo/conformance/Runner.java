package com.winzo.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Puts the cases of the kit to a system, one after the other, and tells how its answers differ. */
public final class Runner {

    private static final String USAGE = """
            Puts Winzo's conformance kit to a system.

              --command PROGRAM ARGUMENT...   a program: a question a line in, an answer a line out
              --url URL                       a server: a question a POST
              --winzo URL TRADER PASSWORD     a running Winzo, through its public API: rate limits off, see the README;
                                              then a one-time code, where the trader has an authenticator app
              --family NAME                   before these: the cases of one family only
              --sample NUMBER                 before these, after the family: so many cases of each family at most, and of
                                              each version of the rules in it

            Ends with 0 when every answer is as expected.
            """;

    private final Peer peer;
    private final PrintStream out;
    private final String family;
    private final int casesMax;
    private final Map<String, int[]> families = new TreeMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<String, Integer> cannotBeAsked = new TreeMap<>();
    private int wrong;

    private Runner(Peer peer, PrintStream out, String family, int casesMax) {
        this.peer = peer;
        this.out = out;
        this.family = family;
        this.casesMax = casesMax;
    }

    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments, System.out));
    }

    /** @return how the process ends: 0 all as expected, 1 differences, 2 not understood */
    public static int run(String[] arguments, PrintStream out) throws IOException {
        List<String> words = new ArrayList<>(Arrays.asList(arguments));
        String family = option("--family", words);
        String casesMax = option("--sample", words);
        if (words.size() < 2) {
            out.print(USAGE);
            return 2;
        }
        try (Peer peer = peer(words.getFirst(), words.subList(1, words.size()))) {
            if (peer == null) {
                out.print(USAGE);
                return 2;
            }
            return new Runner(peer, out, family, casesMax == null ? Integer.MAX_VALUE : Integer.parseInt(casesMax))
                    .run();
        }
    }

    /** Takes an option with its value from the head of the words. */
    private static String option(String name, List<String> words) {
        if (words.size() < 2 || !words.getFirst().equals(name)) {
            return null;
        }
        words.removeFirst();
        return words.removeFirst();
    }

    private static Peer peer(String kind, List<String> rest) throws IOException {
        return switch (kind) {
            case "--command" -> Peer.ofCommand(rest.toArray(String[]::new));
            case "--url" -> Peer.ofUrl(URI.create(rest.getFirst()));
            case "--winzo" ->
                rest.size() < 3
                        ? null
                        : new WinzoApiPeer(
                                URI.create(rest.getFirst()),
                                rest.get(1),
                                rest.get(2),
                                rest.size() > 3 ? rest.get(3) : null);
            default -> null;
        };
    }

    private int run() throws IOException {
        for (BetCase bet : byRules(Kit.bets())) {
            String sample = bet.family() + " " + bet.rules().version();
            if (isWanted(bet.family(), sample)) {
                put(
                        bet.family(),
                        sample,
                        bet.question(),
                        BetCase.Expected.class,
                        answer -> Answers.differences(bet, answer));
            }
        }
        for (MarketCase market : Kit.markets()) {
            if (isWanted(market.family(), market.family())) {
                put(
                        market.family(),
                        market.family(),
                        market.question(),
                        MarketCase.Expected.class,
                        answer -> Answers.differences(market, answer));
            }
        }
        families.forEach((name, counts) -> out.printf(
                "%-28s %4d of %4d right%s%n",
                name, counts[0], counts[1], counts[2] == 0 ? "" : ", " + counts[2] + " cannot be asked"));
        cannotBeAsked.forEach((why, cases) -> out.printf("%4d cannot be asked: %s%n", cases, why));
        return wrong == 0 && !families.isEmpty() ? 0 : 1;
    }

    /** Those under one version of the rules together, the first version last: a system puts each in force once, and ends as it began. */
    private static List<BetCase> byRules(List<BetCase> bets) {
        return bets.stream()
                .sorted(Comparator.comparingInt((BetCase bet) -> bet.rules().version())
                        .reversed())
                .toList();
    }

    private boolean isWanted(String name, String sample) {
        return (family == null || family.equals(name)) && asked.getOrDefault(sample, 0) < casesMax;
    }

    private <T> void put(String name, String sample, Object question, Class<T> type, Function<T, List<String>> compare)
            throws IOException {
        int[] counts = families.computeIfAbsent(name, each -> new int[3]);
        List<String> differences;
        try {
            differences = compare.apply(ask(question, type));
        } catch (CannotBeAsked reason) {
            counts[2]++;
            cannotBeAsked.merge(reason.getMessage(), 1, Integer::sum);
            return;
        }
        asked.merge(sample, 1, Integer::sum);
        counts[0] += differences.isEmpty() ? 1 : 0;
        counts[1]++;
        wrong += differences.isEmpty() ? 0 : 1;
        differences.forEach(out::println);
    }

    private <T> T ask(Object question, Class<T> type) throws IOException {
        String answer = peer.answer(Kit.write(question));
        try {
            return Kit.JSON.readValue(answer, type);
        } catch (JsonProcessingException unreadable) {
            throw new IOException("not an answer: " + answer, unreadable);
        }
    }
}
