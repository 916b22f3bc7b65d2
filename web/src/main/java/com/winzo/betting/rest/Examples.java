package com.winzo.betting.rest;

/** Bodies that the API's documentation shows. */
final class Examples {

    static final String SINGLE = "{\"selections\":[{\"marketId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b01\","
            + "\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b11\",\"odds\":1.91}],"
            + "\"stake\":10.00,\"betType\":\"single\",\"acceptOddsChanges\":false}";

    static final String PARLAY = "{\"selections\":[{\"marketId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b01\","
            + "\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b11\",\"odds\":1.91},"
            + "{\"marketId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7c01\","
            + "\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7c12\",\"odds\":2.10}],"
            + "\"stake\":5.00,\"betType\":\"parlay\",\"oddsPolicy\":\"any\",\"minOdds\":3.80}";

    static final String SYSTEM =
            "{\"selections\":[{\"marketId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b01\",\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b11\",\"odds\":1.91},"
                    + "{\"marketId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7c01\",\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7c11\",\"odds\":2.10},"
                    + "{\"marketId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7d01\",\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7d11\",\"odds\":1.55}],"
                    + "\"stake\":2.00,\"betType\":\"system\",\"system\":{\"sizes\":[2,3],"
                    + "\"bankers\":[\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b11\"]}}";

    static final String TRIXIE =
            "{\"selections\":[{\"marketId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b01\",\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b11\",\"odds\":1.91},"
                    + "{\"marketId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7c01\",\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7c11\",\"odds\":2.10},"
                    + "{\"marketId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7d01\",\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7d11\",\"price\":\"starting\"}],"
                    + "\"stake\":1.00,\"betType\":\"system\",\"system\":{\"name\":\"trixie\"},\"eachWay\":true}";

    static final String TEASER =
            "{\"selections\":[{\"marketId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b01\",\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b11\",\"odds\":1.91},"
                    + "{\"marketId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7c01\",\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7c11\",\"odds\":2.10},"
                    + "{\"marketId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7d01\",\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7d11\",\"odds\":1.55}],"
                    + "\"stake\":11.00,\"betType\":\"parlay\",\"teaser\":\"football_6\"}";

    static final String CONFIRMATION = "{\"betId\":\"0199d8f1-12ab-7e10-8c44-5a9b0c7d3e21\","
            + "\"confirmationNumber\":\"WZ-06CX-HW4J-NG5S-0YHA\",\"status\":\"accepted\",\"totalStake\":10.00,"
            + "\"lines\":1,\"potentialWin\":19.10,\"acceptedOdds\":[1.91],"
            + "\"placedAt\":\"2015-09-10T20:15:31.402731Z\",\"balance\":240.00,\"currency\":\"USD\"}";

    static final String RECEIPT = "{\"betId\":\"0199d8f1-12ab-7e10-8c44-5a9b0c7d3e21\","
            + "\"receipt\":\"eyJ0eXAiOiJ3aW56by1yZWNlaXB0K2p3cyIsImtpZCI6Ii4uLiIsImFsZyI6IlJTMjU2In0.eyJpc3MiOi4uLn0.c2ln\","
            + "\"facts\":{\"iss\":\"https://winzo.example\",\"jti\":\"0199d8f1-12ab-7e10-8c44-5a9b0c7d3e21\","
            + "\"confirmationNumber\":\"WZ-06CX-HW4J-NG5S-0YHA\",\"stake\":10.00,\"currency\":\"USD\"}}";

    static final String UNSTAKED = "{\"selections\":[{\"marketId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b01\","
            + "\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b11\",\"odds\":1.91}],\"betType\":\"single\"}";

    static final String MAX_STAKE = "{\"maxStake\":250.00,\"minStake\":0.10,\"maxTotalStake\":250.00,\"lines\":1,"
            + "\"currency\":\"USD\",\"acceptedOdds\":[1.91],\"balance\":250.00,\"constraints\":["
            + "{\"code\":\"BET_001\",\"constraint\":\"balance\",\"maxStake\":250.00,\"slack\":0.00,\"binding\":true,"
            + "\"facts\":{\"balance\":250.00}},"
            + "{\"code\":\"BET_004\",\"constraint\":\"max_stake\",\"maxStake\":10000.00,\"slack\":9750.00,"
            + "\"binding\":false,\"facts\":{\"limit\":\"max_stake\",\"value\":10000.00}}]}";

    static final String QUOTE = "{\"quoteId\":\"0199d8f1-0b11-7a02-9c44-5a9b0c7d3e77\","
            + "\"quote\":\"eyJ0eXAiOiJ3aW56by1xdW90ZStqd3MiLCJraWQiOiIuLi4iLCJhbGciOiJSUzI1NiJ9.eyJpc3MiOi4uLn0.c2ln\","
            + "\"maxStake\":10000.00,\"lines\":1,\"currency\":\"USD\",\"acceptedOdds\":[1.91],"
            + "\"expiresAt\":\"2015-09-10T20:15:41.402731Z\"}";

    static final String BATCH = "{\"allOrNothing\":true,\"bets\":[" + SINGLE + "," + PARLAY + "]}";

    static final String PENDING = "{\"betId\":\"0199d8f1-12ab-7e10-8c44-5a9b0c7d3e21\","
            + "\"confirmationNumber\":\"WZ-06CX-HW4J-NG5S-0YHA\",\"status\":\"pending\",\"totalStake\":10.00,"
            + "\"lines\":1,\"potentialWin\":19.10,\"acceptedOdds\":[1.91],"
            + "\"expiresAt\":\"2015-09-10T20:15:51.402731Z\",\"placedAt\":\"2015-09-10T20:15:31.402731Z\","
            + "\"balance\":240.00,\"currency\":\"USD\"}";

    static final String CUSTOMER_LIMITS = "{\"betStake\":500.00,\"marketStake\":1000.00,\"dayLoss\":2000.00,"
            + "\"reason\":\"Agreed with the customer\"}";

    static final String FREE_BET = "{\"amount\":10.00,\"stakeReturned\":false,"
            + "\"expiresAt\":\"2027-01-31T00:00:00Z\",\"reason\":\"Welcome offer\"}";

    static final String WITH_FREE_BET = "{\"selections\":[{\"marketId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b01\","
            + "\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b11\",\"odds\":1.91}],"
            + "\"stake\":10.00,\"betType\":\"single\",\"freeBetId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7c01\"}";

    private Examples() {}
}
