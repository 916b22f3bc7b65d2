package com.winzo.settlement.internal;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.MarketId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Why a bet cannot be cashed out, for now or at all; in lower case on the wire. */
enum CashOutRefusal {
    /** Nobody has decided yet whether the bet is taken. */
    PENDING(ErrorCode.CASH_OUT_NOT_OFFERED, "A pending bet is not cashed out."),
    /** Teasers. */
    KIND(ErrorCode.CASH_OUT_NOT_OFFERED, "Teasers are not cashed out."),
    /** A result was taken back after the bet had been settled. */
    BEING_CORRECTED(ErrorCode.CASH_OUT_NOT_OFFERED, "A bet whose result is being corrected is not cashed out."),
    /** Nobody can say how likely a place is in so large a field, or where several win. */
    PLACE_UNPRICED(ErrorCode.CASH_OUT_NOT_OFFERED, "There is no price for a place."),
    /** Settled, voided, cancelled, rejected, cashed out, or decided by the results so far. */
    DECIDED(ErrorCode.CASH_OUT_TOO_LATE, "The bet is decided."),
    SUSPENDED(ErrorCode.CASH_OUT_SUSPENDED, "A selection has no price at the moment."),
    /** The game has begun, and its markets take bets after a delay or not at all: who cashes out would have no delay. */
    IN_PLAY(ErrorCode.CASH_OUT_SUSPENDED, "The game of a selection is on."),
    /** A runner was withdrawn, and nobody has said since what that makes of the chances of the others. */
    NOT_REPRICED(ErrorCode.CASH_OUT_SUSPENDED, "A market has no new prices since a runner was withdrawn."),
    /** A result is there and has not reached all bets yet, or was taken back. */
    BEING_SETTLED(ErrorCode.CASH_OUT_SUSPENDED, "A market of the bet is being settled.");

    private final ErrorCode code;
    private final String message;

    CashOutRefusal(ErrorCode code, String message) {
        this.code = code;
        this.message = message;
    }

    ErrorCode code() {
        return code;
    }

    String message() {
        return message;
    }

    String reason() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param markets that are to blame, if any */
    BusinessException exception(List<MarketId> markets) {
        return new BusinessException(code, message, Map.of("reason", reason(), "markets", markets));
    }
}
