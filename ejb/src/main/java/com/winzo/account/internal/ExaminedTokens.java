package com.winzo.account.internal;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.VerifiedToken;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Access tokens that were looked at closely before, by their digests. Expiry and early ends are looked at every time.
 *
 * @param examined bounded by whoever gives it
 * @param hasEnded whether a session has ended early
 * @param examination looks at a token that is not known yet
 * @param whyEnded the refusal for a session of an account that has ended early
 */
record ExaminedTokens(
        Map<String, VerifiedToken> examined,
        Predicate<UUID> hasEnded,
        Function<String, VerifiedToken> examination,
        Function<AccountId, BusinessException> whyEnded,
        Clock clock) {

    VerifiedToken verify(String token) {
        String digest = OpaqueTokens.hash(token);
        VerifiedToken verified = examined.get(digest);
        if (verified == null) {
            verified = examination.apply(token);
            examined.put(digest, verified);
        }
        if (!clock.instant().isBefore(verified.expiresAt())) {
            throw TokenCodec.expired();
        }
        if (hasEnded.test(verified.sessionId())) {
            throw whyEnded.apply(verified.caller().accountId());
        }
        return verified;
    }
}
