package com.winzo.it.books;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a bet, one by one, as they are written on the books. Knows the systems by what is said of them in the field.
 *
 * @param together the legs of each line that stands or falls together, from 0
 * @param anyToCome the legs, in their order, of each line in which the return of one is the stake of the next
 * @param onlyAfterWins whether a line of these ends with the first leg that does not return more than its stake
 */
record NaiveLines(List<List<Integer>> together, List<List<Integer>> anyToCome, boolean onlyAfterWins) {

    private static final List<List<Integer>> SQUARE = List.of(
            List.of(0, 1, 2),
            List.of(3, 4, 5),
            List.of(6, 7, 8),
            List.of(0, 3, 6),
            List.of(1, 4, 7),
            List.of(2, 5, 8),
            List.of(0, 4, 8),
            List.of(2, 4, 6));

    static NaiveLines of(String written) {
        NaiveLines lines =
                new NaiveLines(new ArrayList<>(), new ArrayList<>(), written.matches("(if_win|win_reverse)/.*"));
        switch (written) {
            case "trixie" -> lines.cover(3, 2);
            case "yankee" -> lines.cover(4, 2);
            case "canadian" -> lines.cover(5, 2);
            case "heinz" -> lines.cover(6, 2);
            case "super_heinz" -> lines.cover(7, 2);
            case "goliath" -> lines.cover(8, 2);
            case "patent" -> lines.cover(3, 1);
            case "lucky_15" -> lines.cover(4, 1);
            case "lucky_31" -> lines.cover(5, 1);
            case "lucky_63" -> lines.cover(6, 1);
            case "up_and_down" -> lines.pairs(2);
            case "round_robin" -> lines.flag(3);
            case "flag" -> lines.flag(4);
            case "super_flag" -> lines.flag(5);
            case "heinz_flag" -> lines.flag(6);
            case "super_heinz_flag" -> lines.flag(7);
            case "goliath_flag" -> lines.flag(8);
            case "union_jack" -> lines.alongTheSquare(3);
            case "union_jack_trixie" -> lines.alongTheSquare(2);
            case "union_jack_patent" -> lines.alongTheSquare(1);
            case "union_jack_round_robin" -> {
                lines.alongTheSquare(2);
                SQUARE.forEach(lines::pairs);
            }
            case "alphabet" -> {
                lines.among(List.of(0, 1, 2), 1);
                lines.among(List.of(3, 4, 5), 1);
                lines.among(List.of(1, 2, 3, 4), 2);
                lines.together.add(List.of(0, 1, 2, 3, 4, 5));
            }
            default -> lines.counted(written);
        }
        return lines;
    }

    /** {@code if_win/3}, or a system. */
    private void counted(String written) {
        if (written.startsWith("if_")) {
            anyToCome.add(range(picks(written)));
        } else if (written.contains("_reverse/")) {
            pairs(picks(written));
        } else {
            system(written);
        }
    }

    private static int picks(String written) {
        return Integer.parseInt(written.substring(written.indexOf('/') + 1));
    }

    /** {@code 2,3/5+1}: the doubles and trebles of five that hold the first. */
    private void system(String written) {
        String[] sides = written.split("/");
        String[] right = sides[1].split("\\+");
        int picks = Integer.parseInt(right[0]);
        List<Integer> sizes =
                Arrays.stream(sides[0].split(",")).map(Integer::valueOf).toList();
        List<Integer> bankers = right.length == 1
                ? List.of()
                : Arrays.stream(right[1].split(","))
                        .map(number -> Integer.parseInt(number) - 1)
                        .toList();
        for (List<Integer> line : subsets(range(picks))) {
            if (sizes.contains(line.size()) && line.containsAll(bankers)) {
                together.add(line);
            }
        }
    }

    private void flag(int picks) {
        cover(picks, 2);
        pairs(picks);
    }

    private void cover(int picks, int sizeMin) {
        among(range(picks), sizeMin);
    }

    private void among(List<Integer> legs, int sizeMin) {
        subsets(legs).stream().filter(line -> line.size() >= sizeMin).forEach(together::add);
    }

    private void alongTheSquare(int sizeMin) {
        SQUARE.forEach(line -> among(line, sizeMin));
    }

    private void pairs(int picks) {
        pairs(range(picks));
    }

    private void pairs(List<Integer> legs) {
        for (int first : legs) {
            for (int second : legs) {
                if (first != second) {
                    anyToCome.add(List.of(first, second));
                }
            }
        }
    }

    private static List<Integer> range(int picks) {
        List<Integer> legs = new ArrayList<>();
        for (int leg = 0; leg < picks; leg++) {
            legs.add(leg);
        }
        return legs;
    }

    /** Every one but the empty one. */
    private static List<List<Integer>> subsets(List<Integer> legs) {
        List<List<Integer>> subsets = new ArrayList<>();
        for (int bits = 1; bits < 1 << legs.size(); bits++) {
            List<Integer> subset = new ArrayList<>();
            for (int i = 0; i < legs.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    subset.add(legs.get(i));
                }
            }
            subsets.add(subset);
        }
        return subsets;
    }
}
