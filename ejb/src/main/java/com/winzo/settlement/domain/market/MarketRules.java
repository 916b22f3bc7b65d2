package com.winzo.settlement.domain.market;

import com.winzo.kernel.MarketType;

/** Which class grades which type of market. */
public final class MarketRules {

    private MarketRules() {}

    public static MarketRule of(MarketType type) {
        return switch (type) {
            case MONEYLINE -> new WinnerOfGame(Scope.MATCH);
            case DRAW_NO_BET -> new WinnerOfGame(Scope.REGULATION);
            case MATCH_RESULT -> new MatchResult();
            case DOUBLE_CHANCE -> new DoubleChance();
            case BOTH_TO_SCORE -> new BothToScore();
            case CORRECT_SCORE -> new CorrectScore();
            case HALF_TIME_FULL_TIME -> new HalfTimeFullTime();
            case POINT_SPREAD -> new Handicap(Scope.MATCH);
            case ASIAN_HANDICAP -> new Handicap(Scope.REGULATION);
            case TOTAL_POINTS -> new Total(Scope.MATCH);
            case TOTAL_GOALS -> new Total(Scope.REGULATION);
            case TEAM_TOTAL -> new TeamTotal(Scope.MATCH);
            case ODD_EVEN -> new OddEven();
            case FIRST_HALF -> new Period(Scope.FIRST_HALF);
            case FIRST_QUARTER -> new Period(Scope.FIRST_QUARTER);
            case PLAYER_PROP, TEAM_PROP -> new StatisticProp();
            case PROP_BET -> new ReportedProp();
            case FUTURES -> new Outright();
            case HEAD_TO_HEAD -> new HeadToHead();
            case THREE_WAY_HANDICAP -> new ThreeWayHandicap();
            case WINNING_MARGIN -> new WinningMargin();
            case RACE_TO_POINTS -> new Race(Scope.MATCH);
            case RACE_TO_GOALS -> new Race(Scope.REGULATION);
            case FORECAST -> new Forecast(2, true);
            case REVERSE_FORECAST -> new Forecast(2, false);
            case TRICAST -> new Forecast(3, true);
            case PERIOD -> new NamedPeriod();
        };
    }
}
