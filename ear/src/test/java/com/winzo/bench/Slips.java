package com.winzo.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.winzo.it.client.Api;
import com.winzo.it.client.Customer;
import com.winzo.it.client.MarketOnOffer.Pick;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Draws the requests of a run beforehand, from a fixed seed, so that each run asks for the same. */
final class Slips {

    /** Enough that no pattern shows; they are sent again and again, each time under a new key. */
    static final int DRAWN = 20_000;

    private static final long SEED = 20_151_108;
    private static final String PATH = "/api/bets";

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Stage stage;
    private final String stake;

    /** @param stake of each bet, major units */
    Slips(Stage stage, String stake) {
        this.stage = stage;
        this.stake = stake;
    }

    /** Singles, every game as likely as any other. */
    List<Request> uniform() {
        return singles(() -> random.nextInt(stage.games().size()));
    }

    /** Singles, the n-th game 1/n as likely as the first. */
    List<Request> zipf() {
        double[] upTo = new double[stage.games().size()];
        double sum = 0;
        for (int game = 0; game < upTo.length; game++) {
            sum += 1.0 / (game + 1);
            upTo[game] = sum;
        }
        double total = sum;
        return singles(() -> {
            int found = Arrays.binarySearch(upTo, random.nextDouble() * total);
            return Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
        });
    }

    /** Singles on one game. */
    List<Request> oneGame() {
        return singles(() -> 0);
    }

    /** Singles on any of these. */
    List<Request> among(List<Pick> picks) {
        return drawn(() -> anybody(picks.get(random.nextInt(picks.size()))));
    }

    /** Parlays of that many different games. */
    List<Request> parlays(int legs) {
        return drawn(() -> anybody(random.ints(0, stage.games().size())
                .distinct()
                .limit(legs)
                .mapToObj(this::pick)
                .toArray(Pick[]::new)));
    }

    /** Singles of which a tenth is refused: at stale prices, on a closed market, by customers without the money. */
    List<Request> refusedTenth(List<Pick> closed) {
        int[] number = {0};
        return drawn(() -> switch (number[0]++ % 30) {
            case 0 -> anybody(pick(random.nextInt(stage.games().size())).at("1.55"));
            case 10 -> anybody(closed.get(random.nextInt(closed.size())));
            case 20 -> poor(pick(random.nextInt(stage.games().size())));
            default -> anybody(pick(random.nextInt(stage.games().size())));
        });
    }

    private List<Request> singles(IntSupplier game) {
        return drawn(() -> anybody(pick(game.getAsInt())));
    }

    private static List<Request> drawn(Supplier<Request> draw) {
        return Stream.generate(draw).limit(DRAWN).toList();
    }

    private Pick pick(int game) {
        List<Pick> picks = stage.games().get(game).picks();
        return picks.get(random.nextInt(picks.size()));
    }

    private Request anybody(Pick... picks) {
        return new Request(
                Integer.toString(random.nextInt(stage.customers().size())), "POST", PATH, json(stake, picks));
    }

    private Request poor(Pick pick) {
        int number = stage.customers().size() + random.nextInt(stage.poor().size());
        return new Request(Integer.toString(number), "POST", PATH, json("100.00", pick));
    }

    private static String json(String stake, Pick... picks) {
        return json(Customer.slip(stake, picks));
    }

    static String json(Object body) {
        try {
            return Api.JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
