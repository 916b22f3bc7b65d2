package com.winzo.kernel;

/**
 * The stable error codes of the wire contract, each with the HTTP status it travels with.
 *
 * <p>Codes are only ever added: clients switch on them.
 */
public enum ErrorCode {
    INVALID_CREDENTIALS("AUTH_001", 401),
    TOKEN_EXPIRED("AUTH_002", 401),
    TOKEN_INVALID("AUTH_003", 401),
    NOT_PERMITTED("AUTH_004", 403),
    ACCOUNT_NOT_ACTIVE("AUTH_005", 403),
    STEP_UP_REQUIRED("AUTH_006", 403),
    SECOND_FACTOR_MISSING("AUTH_007", 403),
    SECOND_PERSON_REQUIRED("AUTH_008", 403),
    LOCATION_REFUSED("AUTH_010", 403),

    REQUIRED_FIELD("VAL_001", 400),
    INVALID_FORMAT("VAL_002", 400),
    OUT_OF_RANGE("VAL_003", 422),
    NOT_FOUND("VAL_004", 404),
    CONFLICT("VAL_005", 409),
    IDEMPOTENCY_MISMATCH("VAL_006", 409),
    METHOD_NOT_ALLOWED("VAL_007", 405),
    UNSUPPORTED_MEDIA_TYPE("VAL_008", 415),
    BODY_TOO_LARGE("VAL_009", 413),
    NOT_ACCEPTABLE("VAL_010", 406),

    INSUFFICIENT_BALANCE("BET_001", 422),
    MARKET_CLOSED("BET_002", 409),
    ODDS_CHANGED("BET_003", 409),
    LIMIT_EXCEEDED("BET_004", 422),
    RELATED_SELECTIONS("BET_005", 422),
    NOT_CANCELLABLE("BET_006", 409),
    QUOTE_INVALID("BET_007", 422),
    QUOTE_EXPIRED("BET_008", 409),
    QUOTE_USED("BET_009", 409),
    SCORE_CHANGED("BET_010", 409),
    NOT_DECIDED_IN_TIME("BET_011", 409),
    FREE_BET_UNUSABLE("BET_012", 409),
    CASH_OUT_NOT_OFFERED("BET_020", 422),
    CASH_OUT_TOO_LATE("BET_021", 409),
    CASH_OUT_SUSPENDED("BET_022", 409),
    CASH_OUT_TOO_SMALL("BET_023", 422),
    CASH_OUT_CHANGED("BET_024", 409),

    PAYMENT_DECLINED("PAY_001", 422),
    PAYMENT_METHOD_UNKNOWN("PAY_002", 422),
    DEPOSIT_LIMIT_EXCEEDED("PAY_003", 422),

    MAINTENANCE("SYS_001", 503),
    RATE_LIMITED("SYS_002", 429),
    INTERNAL("SYS_003", 500);

    private final String wireCode;
    private final int httpStatus;

    ErrorCode(String wireCode, int httpStatus) {
        this.wireCode = wireCode;
        this.httpStatus = httpStatus;
    }

    /** The code as clients see it, for example {@code BET_003}. */
    public String wireCode() {
        return wireCode;
    }

    /** The HTTP status that accompanies the code. */
    public int httpStatus() {
        return httpStatus;
    }
}
