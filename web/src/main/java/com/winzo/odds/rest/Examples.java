package com.winzo.odds.rest;

/** Bodies that the API's documentation shows. */
final class Examples {

    static final String MONEYLINE = "{\"type\":\"moneyline\",\"name\":\"Moneyline\",\"selections\":["
            + "{\"name\":\"New England Patriots\",\"side\":\"home\",\"odds\":1.36},"
            + "{\"name\":\"Pittsburgh Steelers\",\"side\":\"away\",\"odds\":3.30}]}";

    static final String SPREAD = "{\"type\":\"point_spread\",\"name\":\"Point spread -7\",\"line\":-7,\"selections\":["
            + "{\"name\":\"New England Patriots -7\",\"side\":\"home\",\"odds\":1.91},"
            + "{\"name\":\"Pittsburgh Steelers +7\",\"side\":\"away\",\"odds\":1.91}]}";

    static final String TOTAL = "{\"type\":\"total_points\",\"line\":51.5,\"selections\":["
            + "{\"name\":\"Over 51.5\",\"side\":\"over\",\"odds\":1.9523},"
            + "{\"name\":\"Under 51.5\",\"side\":\"under\",\"odds\":1.8696}]}";

    static final String OUTRIGHT = "{\"type\":\"futures\",\"name\":\"Super Bowl 50 winner\","
            + "\"placeTerms\":{\"places\":2,\"fraction\":\"1/3\"},\"selections\":["
            + "{\"name\":\"Denver Broncos\",\"odds\":11},{\"name\":\"Carolina Panthers\",\"odds\":41}]}";

    static final String RACE = "{\"type\":\"futures\",\"name\":\"Winner\",\"startingPrices\":true,\"bestOdds\":true,"
            + "\"placeTerms\":{\"places\":3,\"fraction\":\"1/5\"},\"selections\":["
            + "{\"name\":\"Red Rum\",\"odds\":10},{\"name\":\"Crisp\",\"odds\":10}]}";

    static final String FAVOURITES =
            "{\"type\":\"futures\",\"startingPrices\":true,\"standardPlaces\":\"handicap\",\"selections\":["
                    + "{\"name\":\"Arkle\",\"odds\":1.8},{\"name\":\"Mill House\",\"odds\":2.5},{\"name\":\"Flyingbolt\",\"odds\":9},"
                    + "{\"name\":\"Favourite\",\"side\":\"favourite\",\"odds\":1.8},"
                    + "{\"name\":\"Second favourite\",\"side\":\"second_favourite\",\"odds\":2.5}]}";

    static final String FORECAST = "{\"type\":\"forecast\",\"selections\":["
            + "{\"name\":\"Arkle / Desert Orchid\",\"odds\":9.00},"
            + "{\"name\":\"Desert Orchid / Arkle\",\"odds\":11.00}]}";

    static final String WINNING_MARGIN = "{\"type\":\"winning_margin\",\"selections\":["
            + "{\"name\":\"home 1-6\",\"odds\":3.50},{\"name\":\"home 7+\",\"odds\":2.60},"
            + "{\"name\":\"away 1-6\",\"odds\":4.50},{\"name\":\"away 7+\",\"odds\":4.00}]}";

    static final String TEAM_TOTAL = "{\"type\":\"team_total\",\"line\":23.5,\"subject\":\"home\",\"selections\":["
            + "{\"name\":\"Over 23.5\",\"side\":\"over\",\"odds\":1.91},"
            + "{\"name\":\"Under 23.5\",\"side\":\"under\",\"odds\":1.91}]}";

    static final String PERIOD = "{\"type\":\"period\",\"line\":21.5,\"subject\":\"Q3+Q4\",\"selections\":["
            + "{\"name\":\"Over 21.5\",\"side\":\"over\",\"odds\":1.91},"
            + "{\"name\":\"Under 21.5\",\"side\":\"under\",\"odds\":1.91}]}";

    static final String PLAYER_PROP =
            "{\"type\":\"player_prop\",\"name\":\"Passing yards of Tom Brady\",\"line\":274.5,"
                    + "\"subject\":\"tom-brady.passing-yards\",\"selections\":["
                    + "{\"name\":\"Over 274.5\",\"side\":\"over\",\"odds\":1.87},"
                    + "{\"name\":\"Under 274.5\",\"side\":\"under\",\"odds\":1.95}]}";

    static final String STARTING_PRICES = "{\"selections\":["
            + "{\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b11\",\"odds\":9.5},"
            + "{\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b12\",\"odds\":7}]}";

    static final String PRICES = "{\"selections\":["
            + "{\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b11\",\"odds\":1.40},"
            + "{\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b12\",\"odds\":3.10}],\"version\":3}";

    static final String SUSPENSION = "{\"status\":\"suspended\",\"reason\":\"Injury news\"}";

    static final String IN_PLAY = "{\"offered\":true,\"delayMillis\":5000}";

    static final String NOT_IN_PLAY = "{\"offered\":false}";

    private Examples() {}
}
