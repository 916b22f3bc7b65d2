package com.winzo.conformance;

import java.util.ArrayList;
import java.util.List;

/** Writes down every line of a bet, one after the other. Legs count from 0. */
final class NaiveLines {

    private static final int[][] UNION_JACK = {
        {0, 1, 2}, {3, 4, 5}, {6, 7, 8}, {0, 3, 6}, {1, 4, 7}, {2, 5, 8}, {0, 4, 8}, {2, 4, 6}
    };

    private NaiveLines() {}

    static List<Line> of(BetCase.Lines lines, int legs) {
        List<Line> all = new ArrayList<>();
        if (lines.name() == null) {
            List<Integer> bankers = lines.bankers() == null
                    ? List.of()
                    : lines.bankers().stream().map(number -> number - 1).toList();
            lines.sizes().forEach(size -> all.addAll(combinations(range(0, legs), size, bankers)));
            return all;
        }
        switch (lines.name()) {
            case "trixie", "yankee", "canadian", "heinz", "super_heinz", "goliath" -> all.addAll(upwards(2, 0, legs));
            case "patent", "lucky_15", "lucky_31", "lucky_63" -> all.addAll(upwards(1, 0, legs));
            case "up_and_down", "action_reverse" -> all.addAll(pairs(legs, "action"));
            case "win_reverse" -> all.addAll(pairs(legs, "win"));
            case "if_action" -> all.add(new Line(range(0, legs), "action"));
            case "if_win" -> all.add(new Line(range(0, legs), "win"));
            case "round_robin", "flag", "super_flag", "heinz_flag", "super_heinz_flag", "goliath_flag" -> {
                all.addAll(upwards(2, 0, legs));
                all.addAll(pairs(legs, "action"));
            }
            case "union_jack" -> alongTheSquare(all, 3, 3);
            case "union_jack_trixie" -> alongTheSquare(all, 2, 3);
            case "union_jack_patent" -> alongTheSquare(all, 1, 3);
            case "union_jack_round_robin" -> {
                for (int[] treble : UNION_JACK) {
                    alongTheSquare(all, treble, 2, 3);
                    for (int first : treble) {
                        for (int second : treble) {
                            if (first != second) {
                                all.add(new Line(List.of(first, second), "action"));
                            }
                        }
                    }
                }
            }
            case "alphabet" -> {
                all.addAll(upwards(1, 0, 3));
                all.addAll(upwards(1, 3, 6));
                all.addAll(upwards(2, 1, 5));
                all.add(new Line(range(0, 6), null));
            }
            default -> throw new IllegalArgumentException("no such system: " + lines.name());
        }
        return all;
    }

    private static void alongTheSquare(List<Line> all, int sizeMin, int sizeMax) {
        for (int[] treble : UNION_JACK) {
            alongTheSquare(all, treble, sizeMin, sizeMax);
        }
    }

    private static void alongTheSquare(List<Line> all, int[] treble, int sizeMin, int sizeMax) {
        List<Integer> legs = List.of(treble[0], treble[1], treble[2]);
        for (int size = sizeMin; size <= sizeMax; size++) {
            all.addAll(combinations(legs, size, List.of()));
        }
    }

    private static List<Line> upwards(int sizeMin, int from, int to) {
        List<Line> all = new ArrayList<>();
        for (int size = sizeMin; size <= to - from; size++) {
            all.addAll(combinations(range(from, to), size, List.of()));
        }
        return all;
    }

    private static List<Line> pairs(int legs, String goesOnAfter) {
        List<Line> all = new ArrayList<>();
        for (int first = 0; first < legs; first++) {
            for (int second = 0; second < legs; second++) {
                if (first != second) {
                    all.add(new Line(List.of(first, second), goesOnAfter));
                }
            }
        }
        return all;
    }

    private static List<Line> combinations(List<Integer> legs, int size, List<Integer> bankers) {
        List<Line> found = new ArrayList<>();
        grow(legs, 0, size, new ArrayList<>(), bankers, found);
        return found;
    }

    private static void grow(
            List<Integer> legs, int next, int size, List<Integer> chosen, List<Integer> bankers, List<Line> found) {
        if (chosen.size() == size) {
            if (chosen.containsAll(bankers)) {
                found.add(new Line(List.copyOf(chosen), null));
            }
            return;
        }
        for (int i = next; i <= legs.size() - (size - chosen.size()); i++) {
            chosen.add(legs.get(i));
            grow(legs, i + 1, size, chosen, bankers, found);
            chosen.removeLast();
        }
    }

    private static List<Integer> range(int from, int to) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = from; i < to; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    /**
     * @param goesOnAfter where each leg gets what the one before has left: {@code action} after whatever leaves something,
     *     {@code win} only after what returns more than its stake; null where the legs stand or fall together
     */
    record Line(List<Integer> legs, String goesOnAfter) {

        boolean anyToCome() {
            return goesOnAfter != null;
        }

        /** Whether the next leg of an any-to-come line has a stake after one that returns so much. */
        boolean goesOn(Q returned) {
            return goesOnAfter.equals("win") ? returned.compareTo(Q.ONE) > 0 : !returned.isZero();
        }
    }
}
