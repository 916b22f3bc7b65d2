package com.winzo.platform.api;

import com.winzo.kernel.SecondFactor;
import java.time.Instant;
import java.util.Set;

/**
 * When, and with what, a caller proved who they are.
 *
 * @param passwordAt when the password was last entered; null for a machine, which has none
 * @param factorAt when a second factor was last shown in this session; null for never
 * @param factors what the account could show beside its password; empty for nothing
 * @param mustEnrol true for staff who have yet to set up a second factor, and may do nothing else
 */
public record Assurance(Instant passwordAt, Instant factorAt, Set<SecondFactor> factors, boolean mustEnrol) {

    /** A machine's: it shows a key and has not logged in. */
    public static final Assurance NONE = new Assurance(null, null, Set.of(), false);

    public Assurance {
        factors = Set.copyOf(factors);
    }

    /** Whether somebody has logged in, rather than shown a key. */
    public boolean isOfLogin() {
        return passwordAt != null;
    }

    public boolean hasFactor() {
        return !factors.isEmpty();
    }

    /** When the strongest thing that the account has was last shown; null for never. */
    public Instant strongestAt() {
        return hasFactor() ? factorAt : passwordAt;
    }
}
