package com.winzo.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares an answer with what a case expects; what an answer leaves out of the derivation is not compared. */
final class Answers {

    private Answers() {}

    static List<String> differences(BetCase bet, BetCase.Expected answer) {
        BetCase.Expected expected = bet.expected();
        List<String> differences = new ArrayList<>();
        compare(differences, bet.id() + ": lines", expected.lines(), answer.lines());
        compare(differences, bet.id() + ": decided", expected.decided(), answer.decided());
        compare(differences, bet.id() + ": status", expected.status(), answer.status());
        compare(differences, bet.id() + ": returnMinor", expected.returnMinor(), answer.returnMinor());
        compare(differences, bet.id() + ": cashOutMinor", expected.cashOutMinor(), answer.cashOutMinor());
        compareIfGiven(differences, bet.id() + ": uncappedMinor", expected.uncappedMinor(), answer.uncappedMinor());
        compareIfGiven(differences, bet.id() + ": exactMinor", expected.exactMinor(), answer.exactMinor());
        compareIfGiven(differences, bet.id() + ": winFactors", expected.winFactors(), answer.winFactors());
        compareIfGiven(differences, bet.id() + ": placeFactors", expected.placeFactors(), answer.placeFactors());
        compareIfGiven(differences, bet.id() + ": lineReturns", expected.lineReturns(), answer.lineReturns());
        return differences;
    }

    static List<String> differences(MarketCase market, MarketCase.Expected answer) {
        List<String> differences = new ArrayList<>();
        compare(differences, market.id() + ": graded", market.expected().graded(), answer.graded());
        compare(differences, market.id() + ": outcomes", market.expected().outcomes(), answer.outcomes());
        return differences;
    }

    private static void compareIfGiven(List<String> differences, String what, Object expected, Object answer) {
        if (answer != null) {
            compare(differences, what, expected, answer);
        }
    }

    private static void compare(List<String> differences, String what, Object expected, Object answer) {
        if (!Objects.equals(expected, answer)) {
            differences.add(what + " should be " + expected + ", is " + answer);
        }
    }
}
