package com.winzo.kernel.lines;

import com.winzo.kernel.BusinessException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How the selections of a bet make lines, each of them a bet of its own at the same stake.
 *
 * <p>Written as {@code 1/1} (a single), {@code 4/4} (a parlay of four), {@code 2,3/5} (all doubles and trebles of five),
 * {@code 3/5+1,4} (the trebles that hold the first and the fourth) or by name ({@code super_flag}, {@code if_win/3}).
 */
public final class Lines {

    /** Most selections of a bet. */
    public static final int PICKS_MAX = 20;

    private static final int WRITTEN_MAX = 200;
    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2}(?:,\\d{1,2})*)/(\\d{1,2})(?:\\+(\\d{1,2}(?:,\\d{1,2})*))?");

    private static final Pattern CONDITIONAL = Pattern.compile("([a-z_]{1,30})/(\\d{1,2})");

    private static final List<Lines> TOGETHER = IntStream.rangeClosed(1, PICKS_MAX)
            .mapToObj(picks -> system(picks, List.of(picks), List.of()))
            .toList();

    /** Those that most bets have, by how they are written. */
    private static final Map<String, Lines> KNOWN = Stream.concat(
                    TOGETHER.stream(), Arrays.stream(NamedSystem.values()).map(Lines::made))
            .collect(Collectors.toUnmodifiableMap(Lines::toString, Function.identity()));

    private final String written;
    private final int picks;
    private final List<Block> blocks;
    private final int count;
    private final Carry carry;

    private Lines(String written, int picks, List<Block> blocks) {
        this(written, picks, blocks, Carry.ACTION);
    }

    private Lines(String written, int picks, List<Block> blocks, Carry carry) {
        this.written = written;
        this.picks = picks;
        this.blocks = List.copyOf(blocks);
        this.carry = carry;
        this.count = blocks.stream().mapToInt(Block::count).reduce(0, Math::addExact);
    }

    /**
     * One line with all selections in it: a single or a parlay.
     *
     * @throws BusinessException {@code VAL_003} for none or too many
     */
    public static Lines together(int picks) {
        checkPicks(picks);
        return TOGETHER.get(picks - 1);
    }

    /**
     * All combinations of some sizes.
     *
     * @param sizes how many selections a line holds, bankers included
     * @param bankers the selections that every line holds, from 0
     * @throws BusinessException {@code VAL_003} when there is no such system
     */
    public static Lines system(int picks, List<Integer> sizes, List<Integer> bankers) {
        checkPicks(picks);
        int bankerBits =
                bits(bankers, 0, picks - 1, "system.bankers", "Bankers are selections of the slip, each once.");
        int sizeMin = bankers.isEmpty() ? 1 : bankers.size() + 1;
        int sizeBits = bits(
                sizes, sizeMin, picks, "system.sizes", "Sizes are above the number of bankers, up to all, each once.");
        if (sizeBits == 0) {
            throw BusinessException.required("system.sizes");
        }
        int legs = (1 << picks) - 1 & ~bankerBits;
        return new Lines(written(picks, sizeBits, bankerBits), picks, List.of(new Folds(legs, bankerBits, sizeBits)));
    }

    public static Lines of(NamedSystem system) {
        return KNOWN.get(lower(system));
    }

    /**
     * An if-bet or a reverse of so many selections.
     *
     * @throws BusinessException {@code VAL_003} for too few or too many
     */
    public static Lines of(Conditional kind, int picks) {
        if (picks < Conditional.PICKS_MIN) {
            throw BusinessException.outOfRange("selections", "An if-bet has at least two selections.");
        }
        checkPicks(picks);
        return new Lines(lower(kind) + "/" + picks, picks, kind.blocks(picks), kind.carry());
    }

    /**
     * Reads what {@link #toString} has written.
     *
     * @throws BusinessException {@code VAL_002} or {@code VAL_003} for anything else
     */
    public static Lines parse(String text) {
        Lines known = KNOWN.get(text);
        if (known != null) {
            return known;
        }
        Matcher matcher = WRITTEN.matcher(text.length() > WRITTEN_MAX ? "" : text);
        if (matcher.matches()) {
            List<Integer> bankers = matcher.group(3) == null ? List.of() : numbers(matcher.group(3));
            return system(
                    Integer.parseInt(matcher.group(2)),
                    numbers(matcher.group(1)),
                    bankers.stream().map(banker -> banker - 1).toList());
        }
        Matcher named = CONDITIONAL.matcher(text);
        if (named.matches()) {
            return Conditional.named(named.group(1))
                    .map(kind -> of(kind, Integer.parseInt(named.group(2))))
                    .filter(lines -> lines.written.equals(text))
                    .orElseThrow(Lines::unreadable);
        }
        throw unreadable();
    }

    private static BusinessException unreadable() {
        return BusinessException.invalidFormat("lines", "Lines are written like 2,3/5 or by their name.");
    }

    /** The name that the bet was asked for by, if any, as on the wire. */
    public Optional<String> name() {
        return Character.isLetter(written.charAt(0)) ? Optional.of(written.split("/", 2)[0]) : Optional.empty();
    }

    /** How many selections the lines hold, ascending, bankers included; none where a name says it. */
    public List<Integer> sizes() {
        return blocks.getFirst() instanceof Folds folds && name().isEmpty() ? numbers(folds.sizes()) : List.of();
    }

    /** The selections that every line holds, from 0. */
    public List<Integer> bankers() {
        return blocks.getFirst() instanceof Folds folds ? numbers(folds.bankers()) : List.of();
    }

    /** How many selections it takes. */
    public int picks() {
        return picks;
    }

    /** How many lines there are. */
    public int count() {
        return count;
    }

    /** The regular parts that make up the lines. */
    public List<Block> blocks() {
        return blocks;
    }

    /** Whether a line holds both selections. */
    public boolean join(int pick, int other) {
        return blocks.stream().anyMatch(block -> block.joins(pick, other));
    }

    /** What a leg passes on where a line is any to come. */
    public Carry carry() {
        return carry;
    }

    /**
     * Whether a line can still come to something else.
     *
     * @param stopped the legs that carry nothing on, one bit each; where a line stands or falls together they are lost
     * @param open the legs without a result
     */
    public boolean isUndecided(int stopped, int open) {
        if (open == 0) {
            return false;
        }
        for (Block block : blocks) {
            if (block.isUndecided(stopped, open)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What all lines return together.
     *
     * @param factors one for each leg, in the order of the slip
     */
    public Returns returns(Factor[] factors) {
        return sum(Factors.of(factors, carry));
    }

    /**
     * How many of the stakes are not lost, which is what a free bet keeps.
     *
     * @param survivors how much of a stake each leg does not lose
     * @param carried what each leg carries on of a stake
     */
    public Returns survivors(Factor[] survivors, Factor[] carried) {
        Factor[] goingOn = new Factor[survivors.length];
        for (int i = 0; i < goingOn.length; i++) {
            goingOn[i] = carried[i].compareTo(survivors[i]) < 0 ? carried[i] : survivors[i];
        }
        return sum(Factors.of(survivors, goingOn));
    }

    /** What all lines return together. */
    public Returns sum(Factors factors) {
        int exponent = 0;
        BigInteger sum = BigInteger.ZERO;
        for (Block block : blocks) {
            BigInteger part = block.sum(factors);
            int higher = block.exponent() - exponent;
            if (higher > 0) {
                sum = sum.signum() == 0
                        ? part
                        : sum.multiply(factors.base().pow(higher)).add(part);
                exponent = block.exponent();
            } else {
                sum = sum.add(higher == 0 ? part : part.multiply(factors.base().pow(-higher)));
            }
        }
        return sum.signum() == 0
                ? Returns.NOTHING
                : new Returns(sum, factors.base().pow(exponent));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Lines lines && written.equals(lines.written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    @Override
    public String toString() {
        return written;
    }

    private static Lines made(NamedSystem system) {
        return new Lines(lower(system), system.picks(), system.blocks());
    }

    private static String lower(Enum<?> system) {
        return system.name().toLowerCase(Locale.ROOT);
    }

    private static void checkPicks(int picks) {
        if (picks < 1 || picks > PICKS_MAX) {
            throw BusinessException.outOfRange("selections", "A bet has 1 to " + PICKS_MAX + " selections.");
        }
    }

    private static int bits(List<Integer> numbers, int min, int max, String field, String message) {
        int bits = 0;
        for (Integer number : numbers) {
            if (number == null || number < min || number > max || (bits >>> number & 1) != 0) {
                throw BusinessException.outOfRange(field, message);
            }
            bits |= 1 << number;
        }
        return bits;
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(",")).map(Integer::valueOf).toList();
    }

    private static String written(int picks, int sizes, int bankers) {
        return list(sizes, 0) + "/" + picks + (bankers == 0 ? "" : "+" + list(bankers, 1));
    }

    private static String list(int bits, int offset) {
        return numbers(bits).stream().map(i -> Integer.toString(i + offset)).collect(Collectors.joining(","));
    }

    private static List<Integer> numbers(int bits) {
        return IntStream.range(0, Integer.SIZE)
                .filter(i -> (bits >>> i & 1) != 0)
                .boxed()
                .toList();
    }
}
