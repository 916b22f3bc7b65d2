package com.winzo.settlement.rest;

/** Bodies that the API's documentation shows. */
final class Examples {

    static final String SCORE = "{\"home\":28,\"away\":21,\"period\":\"Q4\",\"final\":true}";

    static final String STATISTICS = "{\"home\":28,\"away\":21,\"period\":\"Q4\",\"final\":true,"
            + "\"periods\":[{\"period\":\"Q1\",\"home\":0,\"away\":0},{\"period\":\"Q2\",\"home\":14,\"away\":3}],"
            + "\"statistics\":{\"tom-brady.passing-yards\":288},\"absent\":[\"le-veon-bell.rushing-yards\"]}";

    static final String ABANDONED = "{\"home\":1,\"away\":0,\"period\":\"H2\",\"abandoned\":true,"
            + "\"periods\":[{\"period\":\"H1\",\"home\":1,\"away\":0}]}";

    static final String RACE = "{\"final\":true,\"ranking\":[{\"name\":\"Red Rum\",\"place\":1},"
            + "{\"name\":\"Crisp\",\"place\":2}],\"absent\":[\"Grey Sombrero\"]}";

    static final String WITHDRAWAL = "{\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b11\","
            + "\"at\":\"2015-09-10T19:45:00Z\",\"odds\":3.5,\"reason\":\"Lame\"}";

    static final String RESULTS = "{\"results\":["
            + "{\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b11\",\"result\":\"win\"},"
            + "{\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b12\",\"result\":\"loss\"}]}";

    static final String DEAD_HEAT = "{\"results\":["
            + "{\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b11\",\"result\":\"dead_heat\","
            + "\"deadHeatFraction\":\"1/2\"},"
            + "{\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b12\",\"result\":\"dead_heat\","
            + "\"deadHeatFraction\":\"1/2\"},"
            + "{\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b13\",\"result\":\"loss\"}]}";

    static final String RANKING = "{\"results\":["
            + "{\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b12\",\"place\":1},"
            + "{\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b11\",\"place\":2}]}";

    static final String VOID = "{\"reason\":\"The game was abandoned\"}";

    static final String VOID_SPAN = "{\"from\":\"2015-09-10T20:30:00Z\",\"to\":\"2015-09-10T20:32:00Z\","
            + "\"reason\":\"Struck after the touchdown\"}";

    static final String ROLLBACK = "{\"reason\":\"Wrong score from the feed\"}";

    static final String RULES = "{\"rulesVersion\":2}";

    static final String RULE_TERM = "{\"version\":2,\"from\":\"2040-01-01T00:00:00Z\",\"reason\":\"As announced\"}";

    private Examples() {}
}
