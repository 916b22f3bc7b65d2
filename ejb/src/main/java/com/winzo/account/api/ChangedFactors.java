package com.winzo.account.api;

import java.util.List;

/**
 * The second factors have changed: every session of the account has ended, and this one goes on with other tokens.
 *
 * @param recoveryCodes shown this once, with the first factor; empty when there are some already
 */
public record ChangedFactors(IssuedTokens tokens, FactorsView factors, List<String> recoveryCodes) {

    @Override
    public String toString() {
        return "ChangedFactors[]";
    }
}
