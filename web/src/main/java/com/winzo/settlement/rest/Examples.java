package com.winzo.settlement.rest;

/** Bodies that the API's documentation shows. */
final class Examples {

    static final String SCORE = "{\"home\":28,\"away\":21,\"period\":\"Q4\",\"final\":true}";

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

    private Examples() {}
}
