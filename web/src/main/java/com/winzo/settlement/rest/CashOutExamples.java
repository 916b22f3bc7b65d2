package com.winzo.settlement.rest;

/** Bodies that the documentation of cash-outs shows. */
final class CashOutExamples {

    static final String QUOTE = "{\"betId\":\"0199d8f0-5b11-7a02-9c44-5a9b0c7d3e01\",\"status\":\"accepted\","
            + "\"offered\":true,\"refusal\":null,\"stake\":10.00,\"remainingStake\":10.00,\"amount\":12.03,"
            + "\"currency\":\"USD\",\"version\":\"0-1441916141402\",\"expiresAt\":\"2015-09-10T20:15:41.402Z\","
            + "\"margin\":0.05,\"legs\":[{\"marketId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b01\","
            + "\"selectionId\":\"0199d8f0-4a6c-7c3e-9a53-0d1e5f3a7b11\",\"marketVersion\":4,\"odds\":1.50,"
            + "\"chance\":0.6333333,\"placeChance\":null,\"standing\":\"open\"}],\"cashOuts\":[],\"order\":null}";

    static final String WHOLE = "{\"version\":\"0-1441916141402\",\"amount\":12.03}";

    static final String PART = "{\"version\":\"0-1441916141402\",\"stake\":5.00,\"amount\":6.02,\"policy\":\"better\"}";

    static final String PAID = "{\"betId\":\"0199d8f0-5b11-7a02-9c44-5a9b0c7d3e01\","
            + "\"confirmationNumber\":\"WZ-06H1-DPNF-XVTS-9YCK\",\"number\":1,\"status\":\"cashed_out\","
            + "\"stake\":10.00,\"remainingStake\":0.00,\"amount\":12.03,\"balance\":102.03,\"currency\":\"USD\","
            + "\"automatic\":false,\"cashedOutAt\":\"2015-09-10T20:15:33.120734Z\"}";

    static final String TARGET = "{\"target\":15.00}";

    static final String ORDER = "{\"betId\":\"0199d8f0-5b11-7a02-9c44-5a9b0c7d3e01\",\"target\":15.00,"
            + "\"currency\":\"USD\",\"state\":\"active\",\"setAt\":\"2015-09-10T20:15:33.120734Z\",\"finishedAt\":null}";

    private CashOutExamples() {}
}
