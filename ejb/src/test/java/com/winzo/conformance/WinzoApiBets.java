package com.winzo.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.kernel.lines.Teaser;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Places the bets of cases in a running Winzo, lets their legs come out as the cases say, and reads what was paid. */
final class WinzoApiBets {

    private static final BigDecimal ANY_ODDS = new BigDecimal("2");

    private final WinzoApi api;

    WinzoApiBets(WinzoApi api) {
        this.api = api;
    }

    /** @throws CannotBeAsked where the public API has no way to ask */
    BetCase.Expected settle(BetCase bet) throws IOException {
        checkCanBeAsked(bet);
        api.putInForce(bet.rules().version());
        List<ApiLeg> legs = new ArrayList<>();
        for (int i = 0; i < bet.legs().size(); i++) {
            legs.add(bet.bet().teaser() == null ? runner(bet, i) : teased(bet, i));
        }
        JsonNode placed = api.place(agreed(bet, slip(bet, legs)));
        for (ApiLeg leg : legs) {
            withdraw(bet, leg, placed.path("placedAt").asText());
        }
        for (ApiLeg leg : legs) {
            if (leg.leg.result() != null) {
                report(bet, leg);
            }
        }
        for (ApiLeg leg : legs) {
            api.awaitSettled(leg.market);
        }
        return answer(bet, placed.path("betId").asText());
    }

    private static void checkCanBeAsked(BetCase bet) throws CannotBeAsked {
        BetCase.Rules rules = bet.rules();
        refuseIf(rules.cashOutMargin() != null, "the margin of a cash-out is the house's");
        refuseIf(rules.payoutMaxMinor() != null, "the maximum payout is the house's");
        refuseIf(
                bet.bet().eachWay() && bet.legs().stream().allMatch(leg -> leg.placeTerms() == null),
                "each-way is taken where at least one selection pays places");
        for (BetCase.Leg leg : bet.legs()) {
            boolean noStartingPrice = leg.startingPrice() == null
                    && (leg.odds() == null
                            || (Boolean.TRUE.equals(leg.bestOddsGuaranteed()) && leg.withdrawals() != null));
            refuseIf(noStartingPrice, "the price on the board stands in for a starting price");
        }
    }

    /** The slip with what only the house can give: the right bonus, and a free bet of the whole stake. */
    private Map<String, Object> agreed(BetCase bet, Map<String, Object> slip) throws IOException {
        boolean free = !bet.bet().stakeKind().equals("cash");
        boolean named = bet.bet().lines().name() != null;
        if (!free && !named) {
            return slip;
        }
        JsonNode preview = api.preview(slip);
        BetCase.Rules rules = bet.rules();
        JsonNode bonus = preview.path("bonus");
        refuseIf(
                bonus.path("oneWinnerTimes").asInt(1) != rules.oneWinnerTimes()
                        || bonus.path("allWinnersPercent").asInt(0) != rules.allWinnersPercent(),
                "bonuses are the house's");
        if (free) {
            boolean returned = bet.bet().stakeKind().equals("free_returned");
            slip.put("freeBetId", api.freeBet(preview.path("totalStake").decimalValue(), returned));
        }
        return slip;
    }

    private static void refuseIf(boolean cannot, String why) throws CannotBeAsked {
        if (cannot) {
            throw new CannotBeAsked(why);
        }
    }

    /** A race with the leg's runner, those that will be withdrawn, and one more. */
    private ApiLeg runner(BetCase bet, int number) throws IOException {
        BetCase.Leg leg = bet.legs().get(number);
        int withdrawn = leg.withdrawals() == null ? 0 : leg.withdrawals().size();
        List<Map<String, ?>> runners = new ArrayList<>();
        runners.add(Map.of("name", "Leg", "odds", leg.odds() == null ? ANY_ODDS : new BigDecimal(leg.odds())));
        IntStream.rangeClosed(0, withdrawn).forEach(i -> runners.add(Map.of("name", "Other " + i, "odds", ANY_ODDS)));
        Map<String, Object> market = new LinkedHashMap<>(Map.of("type", "futures", "selections", runners));
        market.put("startingPrices", leg.odds() == null);
        market.put("bestOdds", leg.odds() != null && Boolean.TRUE.equals(leg.bestOddsGuaranteed()));
        if (leg.placeTerms() != null) {
            market.put("placeTerms", leg.placeTerms());
        }
        String event = api.contest(number);
        ApiLeg made = ApiLeg.of(leg, event, api.market(event, market));
        for (int i = 0; i < withdrawn; i++) {
            if (!Instant.parse(bet.bet().struckAt())
                    .isBefore(Instant.parse(leg.withdrawals().get(i).before()))) {
                withdraw(made, i, null);
            }
        }
        return made;
    }

    /** A game with a line that teasers move to where a score can meet it. */
    private ApiLeg teased(BetCase bet, int number) throws IOException {
        BetCase.Leg leg = bet.legs().get(number);
        List<Map<String, ?>> sides = List.of(
                Map.of("name", "Home", "side", "home", "odds", new BigDecimal(leg.odds())),
                Map.of("name", "Away", "side", "away", "odds", ANY_ODDS));
        String event = api.newGame(teaser(bet).sport().slug());
        Map<String, ?> market = Map.of("type", "point_spread", "line", line(bet), "selections", sides);
        return ApiLeg.of(leg, event, api.market(event, market));
    }

    /** Moved by the points it is a whole number. */
    private static BigDecimal line(BetCase bet) {
        boolean halves = teaser(bet).points().scale() > 0;
        return new BigDecimal(halves ? "-2.5" : "-3");
    }

    private Map<String, Object> slip(BetCase bet, List<ApiLeg> legs) {
        List<Map<String, Object>> selections = new ArrayList<>();
        for (ApiLeg leg : legs) {
            Map<String, Object> selection = new LinkedHashMap<>();
            selection.put("marketId", leg.market);
            selection.put("selectionId", leg.selection());
            if (leg.leg.odds() == null) {
                selection.put("price", "starting");
            } else {
                selection.put("odds", new BigDecimal(leg.leg.odds()));
            }
            selections.add(selection);
        }
        Map<String, Object> slip = new LinkedHashMap<>();
        slip.put("selections", selections);
        slip.put("stake", BigDecimal.valueOf(bet.bet().stakeMinor(), 2));
        slip.put("eachWay", bet.bet().eachWay());
        slip.put("teaser", bet.bet().teaser());
        combine(slip, bet.bet().lines(), legs);
        return slip;
    }

    private static void combine(Map<String, Object> slip, BetCase.Lines lines, List<ApiLeg> legs) {
        Map<String, Object> system = new LinkedHashMap<>();
        if (lines.name() != null) {
            system.put("name", lines.name());
        } else if (lines.bankers() == null && lines.sizes().equals(List.of(legs.size()))) {
            slip.put("betType", legs.size() == 1 ? "single" : "parlay");
            return;
        } else {
            system.put("sizes", lines.sizes());
            system.put(
                    "bankers",
                    lines.bankers() == null
                            ? null
                            : lines.bankers().stream()
                                    .map(number -> legs.get(number - 1).selection())
                                    .toList());
        }
        slip.put("betType", "system");
        slip.put("system", system);
    }

    /** Runners that are withdrawn after the bet was struck; some only count for bets struck later still. */
    private void withdraw(BetCase bet, ApiLeg leg, String placedAt) throws IOException {
        List<BetCase.Withdrawal> withdrawals = leg.leg.withdrawals() == null ? List.of() : leg.leg.withdrawals();
        Instant struck = Instant.parse(bet.bet().struckAt());
        for (int i = 0; i < withdrawals.size(); i++) {
            BetCase.Withdrawal each = withdrawals.get(i);
            if (struck.isBefore(Instant.parse(each.before()))) {
                boolean tooEarly = each.from() != null && struck.isBefore(Instant.parse(each.from()));
                withdraw(
                        leg,
                        i,
                        tooEarly ? Instant.parse(placedAt).plusNanos(1_000).toString() : null);
            }
        }
    }

    private void withdraw(ApiLeg leg, int number, String from) throws IOException {
        BetCase.Withdrawal withdrawal = leg.leg.withdrawals().get(number);
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("selectionId", leg.selections.get(number + 1));
        order.put("odds", new BigDecimal(withdrawal.odds()));
        order.put("from", from);
        order.put("inStartingPrices", withdrawal.inStartingPrices());
        WinzoApi.expect(200, api.trade("POST", "/api/trading/markets/" + leg.market + "/withdraw", order));
    }

    private void report(BetCase bet, ApiLeg leg) throws IOException {
        if (bet.bet().teaser() != null) {
            reportTeased(bet, leg);
            return;
        }
        if (leg.leg.startingPrice() != null && (leg.leg.odds() == null || leg.isBest())) {
            Map<String, ?> price =
                    Map.of("selectionId", leg.selection(), "odds", new BigDecimal(leg.leg.startingPrice()));
            WinzoApi.expect(
                    200,
                    api.trade(
                            "POST",
                            "/api/trading/markets/" + leg.market + "/starting-prices",
                            Map.of("selections", List.of(price))));
        }
        List<Map<String, Object>> results = new ArrayList<>();
        for (int i = 0; i < leg.selections.size(); i++) {
            Map<String, Object> result = new LinkedHashMap<>();
            result.put("selectionId", leg.selections.get(i));
            result.put("result", i == 0 ? leg.leg.result() : "loss");
            result.put("deadHeatFraction", i == 0 ? leg.leg.deadHeat() : null);
            results.add(result);
        }
        WinzoApi.expect(
                200, api.trade("POST", "/api/trading/markets/" + leg.market + "/result", Map.of("results", results)));
    }

    private static Teaser teaser(BetCase bet) {
        return Teaser.valueOf(bet.bet().teaser().toUpperCase(Locale.ROOT));
    }

    private void reportTeased(BetCase bet, ApiLeg leg) throws IOException {
        if (leg.leg.result().equals("void")) {
            WinzoApi.expect(
                    200, api.trade("POST", "/api/trading/markets/" + leg.market + "/void", Map.of("reason", "kit")));
            return;
        }
        int even = 50 + line(bet).add(teaser(bet).points()).negate().intValueExact();
        int home = even + (leg.leg.result().equals("win") ? 1 : leg.leg.result().equals("push") ? 0 : -1);
        WinzoApi.expect(
                200,
                api.trade(
                        "POST",
                        "/api/trading/events/" + leg.event + "/score",
                        Map.of("home", home, "away", 50, "final", true)));
    }

    private BetCase.Expected answer(BetCase bet, String id) throws IOException {
        JsonNode read = api.bet(id);
        if (read.path("status").asText().equals("accepted")) {
            int lines = read.path("lines").asInt();
            return new BetCase.Expected(lines, false, null, null, null, null, null, null, null, null, null);
        }
        JsonNode explained = api.explanation(id);
        WinzoApiDerivation derivation =
                WinzoApiDerivation.of(explained.path("derivation"), bet.bet().stakeMinor());
        return new BetCase.Expected(
                read.path("lines").asInt(),
                true,
                read.path("status").asText(),
                minor(read.path("actualWin")),
                minor(explained.path("settlements").get(0).path("uncapped")),
                derivation.exactMinor(),
                derivation.factors("bet.win_part"),
                derivation.factors("bet.place_part"),
                null,
                null,
                null);
    }

    private static BigInteger minor(JsonNode major) {
        return major.decimalValue().movePointRight(2).toBigIntegerExact();
    }

    /** A leg with its market; the first selection is the leg's. */
    private record ApiLeg(BetCase.Leg leg, String event, String market, List<String> selections) {

        static ApiLeg of(BetCase.Leg leg, String event, JsonNode market) {
            List<String> selections = new ArrayList<>();
            market.path("selections")
                    .forEach(each -> selections.add(each.path("id").asText()));
            return new ApiLeg(leg, event, market.path("id").asText(), selections);
        }

        String selection() {
            return selections.getFirst();
        }

        boolean isBest() {
            return Boolean.TRUE.equals(leg.bestOddsGuaranteed());
        }
    }
}
