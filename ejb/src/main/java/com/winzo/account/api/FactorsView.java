package com.winzo.account.api;

import java.time.Instant;
import java.util.List;

/**
 * The second factors of an account, for its holder.
 *
 * @param required whether the holder must have one: staff
 * @param totp whether an authenticator app counts
 * @param totpSince when it was confirmed; null without one
 * @param recoveryCodesLeft how many of the written-down codes are still good
 */
public record FactorsView(
        boolean required, boolean totp, Instant totpSince, List<PasskeyView> passkeys, long recoveryCodesLeft) {}
