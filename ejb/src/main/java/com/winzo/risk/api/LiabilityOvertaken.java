package com.winzo.risk.api;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;

/**
 * Bets that others placed at the same moment have used up what a liability limit left. Nothing has happened; the same bets
 * can be decided anew, and then are refused with all that there is to say.
 */
public class LiabilityOvertaken extends BusinessException {

    private static final long serialVersionUID = 1L;

    LiabilityOvertaken() {
        super(ErrorCode.LIMIT_EXCEEDED, "Others have reached the market's limit at this moment.");
    }
}
