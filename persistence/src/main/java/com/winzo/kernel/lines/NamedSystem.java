package com.winzo.kernel.lines;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The systems that bettors know by name; in lower case on the wire.
 *
 * <p>The order of the selections matters for the Alphabet and for the Union Jacks, which read them as a square of three
 * rows.
 */
public enum NamedSystem {
    TRIXIE(3, cover(3, 2)),
    YANKEE(4, cover(4, 2)),
    CANADIAN(5, cover(5, 2)),
    HEINZ(6, cover(6, 2)),
    SUPER_HEINZ(7, cover(7, 2)),
    GOLIATH(8, cover(8, 2)),
    PATENT(3, cover(3, 1)),
    LUCKY_15(4, cover(4, 1)),
    LUCKY_31(5, cover(5, 1)),
    LUCKY_63(6, cover(6, 1)),
    UP_AND_DOWN(2, new UpAndDowns(all(2))),
    ROUND_ROBIN(3, cover(3, 2), new UpAndDowns(all(3))),
    FLAG(4, cover(4, 2), new UpAndDowns(all(4))),
    SUPER_FLAG(5, cover(5, 2), new UpAndDowns(all(5))),
    HEINZ_FLAG(6, cover(6, 2), new UpAndDowns(all(6))),
    SUPER_HEINZ_FLAG(7, cover(7, 2), new UpAndDowns(all(7))),
    GOLIATH_FLAG(8, cover(8, 2), new UpAndDowns(all(8))),
    UNION_JACK(9, alongTheSquare(treble -> Stream.of(Folds.of(treble, 3)))),
    UNION_JACK_TRIXIE(9, alongTheSquare(treble -> Stream.of(Folds.of(treble, 2, 3)))),
    UNION_JACK_PATENT(9, alongTheSquare(treble -> Stream.of(Folds.of(treble, 1, 2, 3)))),
    UNION_JACK_ROUND_ROBIN(9, alongTheSquare(treble -> Stream.of(Folds.of(treble, 2, 3), new UpAndDowns(treble)))),
    /** A Patent on the first three, one on the last three, a Yankee on the four in the middle, and all six. */
    ALPHABET(
            6,
            Folds.of(0b000111, 1, 2, 3),
            Folds.of(0b111000, 1, 2, 3),
            Folds.of(0b011110, 2, 3, 4),
            Folds.of(all(6), 6));

    private static final String SUPER_YANKEE = "superyankee";

    private final int picks;
    private final List<Block> blocks;

    NamedSystem(int picks, Block... blocks) {
        this.picks = picks;
        this.blocks = List.of(blocks);
    }

    /**
     * Finds a system as people write it: {@code lucky_15}, {@code Lucky 15} and {@code lucky15} are the same; a Super Yankee is a
     * Canadian.
     */
    public static Optional<NamedSystem> named(String text) {
        String letters = text.replaceAll("[_\\- ]", "");
        if (letters.equalsIgnoreCase(SUPER_YANKEE)) {
            return Optional.of(CANADIAN);
        }
        return Arrays.stream(values())
                .filter(system -> system.name().replace("_", "").equalsIgnoreCase(letters))
                .findFirst();
    }

    /** How many selections it has. */
    public int picks() {
        return picks;
    }

    /** Whether it is every combination from the singles up: a Patent or a Lucky. */
    public boolean isFullCoverWithSingles() {
        return switch (this) {
            case PATENT, LUCKY_15, LUCKY_31, LUCKY_63 -> true;
            default -> false;
        };
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Every combination from a size up to all of them. */
    private static Folds cover(int picks, int sizeMin) {
        return new Folds(all(picks), 0, all(picks + 1) & -(1 << sizeMin));
    }

    /** The same for each row, column and diagonal. */
    private static Block[] alongTheSquare(IntFunction<Stream<Block>> blocks) {
        int[] trebles = {
            0b000000111, 0b000111000, 0b111000000, 0b001001001, 0b010010010, 0b100100100, 0b100010001, 0b001010100
        };
        return Arrays.stream(trebles)
                .mapToObj(blocks)
                .flatMap(Function.identity())
                .toArray(Block[]::new);
    }

    private static int all(int picks) {
        return (1 << picks) - 1;
    }
}
