package com.winzo.kernel;

import java.util.Locale;

/** What somebody can show beside a password to prove who they are. */
public enum SecondFactor {
    /** A one-time code of an authenticator app (RFC 6238). */
    TOTP,
    /** A key pair that never leaves its authenticator (WebAuthn). */
    PASSKEY,
    /** One of the codes that were written down for when everything else is lost. */
    RECOVERY_CODE;

    /** As clients and the database write it, for example {@code recovery_code}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
