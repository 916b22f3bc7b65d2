package com.winzo.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Winzo as a program that answers the kit's questions: an example of what {@link Runner} wants of a system. */
final class WinzoPeer {

    private WinzoPeer() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String question = in.readLine(); question != null; question = in.readLine()) {
                out.println(answer(question));
            }
        }
    }

    static String answer(String question) throws IOException {
        JsonNode tree = Kit.JSON.readTree(question);
        return Kit.write(
                tree.has("market")
                        ? WinzoGrading.grade(Kit.JSON.treeToValue(tree, MarketCase.class))
                        : WinzoSettlement.settle(Kit.JSON.treeToValue(tree, BetCase.class)));
    }
}
