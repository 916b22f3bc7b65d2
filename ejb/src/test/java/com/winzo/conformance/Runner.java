package com.winzo.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts the cases of the kit to a system, one after the other, and tells how its answers differ. */
public final class Runner {

    private static final String USAGE = """
            Puts Winzo's conformance kit to a system.

              --command PROGRAM ARGUMENT...   a program: a question a line in, an answer a line out
              --url URL                       a server: a question a POST
              --family NAME                   before these: the cases of one family only

            Ends with 0 when every answer is as expected.
            """;

    private final Peer peer;
    private final PrintStream out;
    private final Map<String, int[]> families = new TreeMap<>();
    private int wrong;

    private Runner(Peer peer, PrintStream out) {
        this.peer = peer;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        System.exit(run(arguments, System.out));
    }

    /** @return how the process ends: 0 all as expected, 1 differences, 2 not understood */
    static int run(String[] arguments, PrintStream out) throws IOException {
        List<String> words = Arrays.asList(arguments);
        String family = words.size() > 2 && words.get(0).equals("--family") ? words.get(1) : null;
        List<String> target = family == null ? words : words.subList(2, words.size());
        if (target.size() < 2) {
            out.print(USAGE);
            return 2;
        }
        List<String> rest = target.subList(1, target.size());
        try (Peer peer = peer(target.getFirst(), rest)) {
            if (peer == null) {
                out.print(USAGE);
                return 2;
            }
            return new Runner(peer, out).run(family);
        }
    }

    private static Peer peer(String kind, List<String> rest) throws IOException {
        return switch (kind) {
            case "--command" -> Peer.ofCommand(rest.toArray(String[]::new));
            case "--url" -> Peer.ofUrl(URI.create(rest.getFirst()));
            default -> null;
        };
    }

    private int run(String family) throws IOException {
        for (BetCase bet : Kit.bets()) {
            if (family == null || family.equals(bet.family())) {
                BetCase.Expected answer = ask(bet.question(), BetCase.Expected.class);
                tell(bet.family(), Answers.differences(bet, answer));
            }
        }
        for (MarketCase market : Kit.markets()) {
            if (family == null || family.equals(market.family())) {
                MarketCase.Expected answer = ask(market.question(), MarketCase.Expected.class);
                tell(market.family(), Answers.differences(market, answer));
            }
        }
        families.forEach((name, counts) -> out.printf("%-28s %4d of %4d right%n", name, counts[0], counts[1]));
        return wrong == 0 && !families.isEmpty() ? 0 : 1;
    }

    private <T> T ask(Object question, Class<T> type) throws IOException {
        String answer = peer.answer(Kit.write(question));
        try {
            return Kit.JSON.readValue(answer, type);
        } catch (JsonProcessingException unreadable) {
            throw new IOException("not an answer: " + answer, unreadable);
        }
    }

    private void tell(String family, List<String> differences) {
        int[] counts = families.computeIfAbsent(family, name -> new int[2]);
        counts[0] += differences.isEmpty() ? 1 : 0;
        counts[1]++;
        wrong += differences.isEmpty() ? 0 : 1;
        differences.forEach(out::println);
    }
}
