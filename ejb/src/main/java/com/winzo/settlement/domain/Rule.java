package com.winzo.settlement.domain;

/** The rules of settlement, each with an id that derivations and conformance vectors quote; versions are in {@link RuleBook}. */
public enum Rule {
    BET_TOTAL("bet.total", "what the bet pays"),
    BET_CASHED_OUT("bet.cashed_out", "what was cashed out before, added to what the rest of the stake pays"),
    BET_CASHED_OUT_VOID("bet.cashed_out_void", "every selection is void: the whole stake, in place of all cash-outs"),
    BET_ROUNDING("bet.rounding", "rounded once, half up, to the minor unit"),
    BET_PAYOUT_MAX("bet.payout_max", "capped at the maximum payout"),
    BET_STAKES("bet.stakes", "the returns of all lines times the stake of a line"),
    BET_FREE("bet.free", "the stakes that survived are not returned"),
    BET_WIN_PART("bet.win_part", "the lines to win"),
    BET_PLACE_PART("bet.place_part", "the lines to be placed"),
    BONUS_ONE_WINNER("bonus.one_winner", "the odds of the only winner are multiplied"),
    BONUS_ALL_WINNERS("bonus.all_winners", "every selection won"),
    LINES_FOLDS("lines.folds", "the products of the factors, added up over the lines"),
    LINES_UP_AND_DOWN("lines.up_and_down", "single stakes about, any to come"),
    LINES_WIN_REVERSE("lines.win_reverse", "an if-bet each way round for every pair: on with a stake after a win"),
    LINES_IF_WIN("lines.if_win", "leg by leg: on with a stake after one that returns more, else it ends"),
    LINES_IF_ACTION("lines.if_action", "leg by leg: on with what one returns, a stake at most"),
    LINES_TEASER("lines.teaser", "the table's price by the number of legs that won"),
    LINE("line", "the product of its legs' factors"),
    LEG_WIN("leg.win", "the odds"),
    LEG_LOSS("leg.loss", "nothing"),
    LEG_PUSH("leg.push", "the stake"),
    LEG_VOID("leg.void", "the stake"),
    LEG_HALF_WIN("leg.half_win", "half at the odds, half returned"),
    LEG_HALF_LOSS("leg.half_loss", "half returned, half lost"),
    LEG_DEAD_HEAT("leg.dead_heat", "a fraction of the stake at the full odds"),
    LEG_PLACED("leg.placed", "placed: the odds of a place"),
    LEG_OPEN("leg.open", "no result, and the bet needs none"),
    PRICE_TAKEN("price.taken", "the odds that were taken"),
    PRICE_STARTING("price.starting", "the starting price"),
    PRICE_BEST("price.best_odds", "the starting price, better than the odds taken"),
    PRICE_PLACE("price.place", "a fraction of the odds for a place"),
    PRICE_RULE_FOUR("price.rule_4", "winnings reduced for withdrawn runners");

    /** Of every rule that no rule book has changed. */
    static final int FIRST_VERSION = 1;

    private final String id;
    private final String text;

    Rule(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String id() {
        return id;
    }

    /** The rule in a few words, for people. */
    public String text() {
        return text;
    }
}
