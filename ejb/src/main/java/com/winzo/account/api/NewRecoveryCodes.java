package com.winzo.account.api;

import java.util.List;

/** Recovery codes, shown this once; those of before are no good any more. */
public record NewRecoveryCodes(List<String> recoveryCodes) {

    @Override
    public String toString() {
        return "NewRecoveryCodes[]";
    }
}
