package com.winzo.account.rest;

/** Bodies around second factors that the API's documentation shows. */
final class FactorExamples {

    private static final String TOKEN = "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    static final String CODE = "{\"code\":\"123456\"}";

    static final String FINISH_BY_CODE = "{\"challenge\":\"" + TOKEN + "\",\"code\":\"123456\"}";

    static final String FINISH_BY_RECOVERY_CODE =
            "{\"challenge\":\"" + TOKEN + "\",\"recoveryCode\":\"7K2M9Q-4TVX01-BCDEFG-HJKMNP\"}";

    private static final String ASSERTION = "{\"type\":\"public-key\",\"id\":\"AQIDBA\",\"clientExtensionResults\":{},"
            + "\"response\":{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}";

    static final String FINISH_BY_PASSKEY = "{\"challenge\":\"" + TOKEN + "\",\"passkey\":" + ASSERTION + "}";

    static final String CHALLENGE = "{\"challenge\":\"" + TOKEN + "\"}";

    static final String PASSWORD = "{\"password\":\"correct horse battery staple\"}";

    static final String PASSKEY = FINISH_BY_PASSKEY;

    static final String NEW_PASSKEY = "{\"challenge\":\"" + TOKEN + "\",\"name\":\"My phone\",\"credential\":{"
            + "\"type\":\"public-key\",\"id\":\"AQIDBA\",\"clientExtensionResults\":{},"
            + "\"response\":{\"clientDataJSON\":\"e30\",\"attestationObject\":\"oA\"}}}";

    static final String NAME = "{\"name\":\"My old phone\"}";

    static final String RESET = "{\"reason\":\"Lost the phone; identity card shown, case 4711\"}";

    private FactorExamples() {}
}
