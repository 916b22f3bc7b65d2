package com.winzo.account.internal;

import com.winzo.account.api.FactorProof;
import com.winzo.account.domain.GuessRules;
import com.winzo.account.model.Account;
import com.winzo.account.model.FactorGuard;
import com.winzo.account.model.TotpFactor;
import com.winzo.account.repository.FactorRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.SecondFactor;
import com.winzo.platform.api.Vault;
import com.winzo.platform.api.Vault.Purpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Says whether a second factor is the account's. Whoever asks holds the account's lock, so that of two who show the same code one is
 * right; and commits, so that a wrong guess counts.
 */
@ApplicationScoped
public class FactorCheck {

    @Inject
    private FactorRepository factors;

    @Inject
    private RecoveryCodes recoveryCodes;

    @Inject
    private PasskeyCeremonies passkeys;

    @Inject
    private FactorLetters letters;

    @Inject
    private Vault vault;

    @Inject
    private Clock clock;

    /**
     * Uses a proof up.
     *
     * @param asked what an authenticator was asked to sign; null when it was not asked
     * @return why it is refused: {@code AUTH_001}, or {@code SYS_002} while no guess is looked at; nothing when it is right
     */
    Optional<BusinessException> refuse(Account account, FactorProof proof, String asked) {
        SecondFactor factor = proof.factor();
        if (factor == SecondFactor.PASSKEY) {
            // Nobody guesses a signature, so guesses of codes do not keep it out.
            boolean signed = asked != null && passkeys.verify(account.id(), asked, proof.passkey());
            return signed ? Optional.empty() : Optional.of(wrong());
        }
        return guess(
                account,
                () -> factor == SecondFactor.TOTP
                        ? acceptCode(account.id(), proof.code())
                        : acceptRecoveryCode(account, proof.recoveryCode()));
    }

    /**
     * The same for a first code, of a secret that is on offer: it counts from then on.
     */
    Optional<BusinessException> refuseFirstCode(Account account, String code) {
        Instant now = clock.instant();
        TotpFactor totp = factors.findTotp(account.id())
                .filter(found -> found.isOffered(now))
                .orElseThrow(() -> BusinessException.conflict("Ask for a secret first: POST /api/auth/mfa/totp."));
        return guess(account, () -> {
            byte[] secret = open(account.id(), totp.pendingSecret());
            OptionalLong step = TotpCodes.accept(secret, code, 0, now);
            step.ifPresent(accepted -> totp.confirm(accepted, now));
            return step.isPresent();
        });
    }

    /** Counts a guess, and looks at it unless there were too many. */
    Optional<BusinessException> guess(Account account, Guess guess) {
        Instant now = clock.instant();
        FactorGuard guard = factors.findGuard(account.id()).orElseGet(() -> newGuard(account.id()));
        Duration pause = guard.pause(now);
        if (!pause.isZero()) {
            return Optional.of(tooMany(pause));
        }
        if (guess.isRight()) {
            guard.reset();
            return Optional.empty();
        }
        guard.fail(GuessRules.pauseAfter(guard.failures() + 1), now);
        if (GuessRules.isAlarming(guard.failures())) {
            letters.guessed(account);
        }
        return Optional.of(wrong());
    }

    byte[] seal(AccountId account, byte[] secret) {
        return vault.seal(Purpose.SECOND_FACTOR, secret, about(account));
    }

    byte[] open(AccountId account, byte[] sealed) {
        return vault.open(Purpose.SECOND_FACTOR, sealed, about(account));
    }

    private boolean acceptCode(AccountId account, String code) {
        Optional<TotpFactor> totp = factors.findTotp(account).filter(TotpFactor::isConfirmed);
        if (totp.isEmpty()) {
            return false;
        }
        byte[] secret = open(account, totp.get().secret());
        OptionalLong step = TotpCodes.accept(secret, code, totp.get().lastStep(), clock.instant());
        step.ifPresent(totp.get()::use);
        return step.isPresent();
    }

    private boolean acceptRecoveryCode(Account account, String code) {
        boolean used = factors.presence(account.id()).any() && recoveryCodes.use(account.id(), code);
        if (used) {
            letters.codeUsed(account, factors.countUnusedCodes(account.id()));
        }
        return used;
    }

    private FactorGuard newGuard(AccountId account) {
        FactorGuard guard = new FactorGuard(account);
        factors.add(guard);
        return guard;
    }

    private static BusinessException wrong() {
        return new BusinessException(ErrorCode.INVALID_CREDENTIALS, "That is not right, or was used before.");
    }

    private static BusinessException tooMany(Duration pause) {
        return new BusinessException(
                ErrorCode.RATE_LIMITED,
                "Too many wrong codes. Wait before the next one.",
                Map.of("retryAfterSeconds", pause.plusMillis(999).toSeconds()));
    }

    private static String about(AccountId account) {
        return "totp/" + account;
    }

    /** Something that only the holder knows. */
    interface Guess {
        boolean isRight();
    }
}
