package com.winzo.kernel;

import java.util.Map;

/**
 * A refusal the contract knows: the request was understood and must not take effect.
 *
 * <p>Rolls the transaction back (declared in {@code ejb-jar.xml}); never logged as an error. The message is
 * shown to the client, so it names no internals.
 */
public class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient Map<String, Object> details;

    public BusinessException(ErrorCode code, String message) {
        this(code, message, Map.of());
    }

    /** @param details machine-readable facts of the refusal, serialised as they are into {@code error.details} */
    public BusinessException(ErrorCode code, String message, Map<String, Object> details) {
        super(message, null, true, false);
        this.code = code;
        this.details = details;
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, Object> details() {
        return details == null ? Map.of() : details;
    }

    /** @param what the kind of thing asked for, for example {@code "event"} */
    public static BusinessException notFound(String what, Object id) {
        return new BusinessException(ErrorCode.NOT_FOUND, "No such " + what + ".", Map.of(what, String.valueOf(id)));
    }

    public static BusinessException outOfRange(String field, String message) {
        return new BusinessException(ErrorCode.OUT_OF_RANGE, message, Map.of("field", field));
    }

    public static BusinessException invalidFormat(String field, String message) {
        return new BusinessException(ErrorCode.INVALID_FORMAT, message, Map.of("field", field));
    }

    public static BusinessException required(String field) {
        return new BusinessException(ErrorCode.REQUIRED_FIELD, "Field is required.", Map.of("field", field));
    }

    public static BusinessException conflict(String message) {
        return new BusinessException(ErrorCode.CONFLICT, message);
    }
}
