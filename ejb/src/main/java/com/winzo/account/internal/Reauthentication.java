package com.winzo.account.internal;

import com.winzo.account.api.FactorProof;
import com.winzo.account.api.PasskeyQuestion;
import com.winzo.account.api.ProveAgain;
import com.winzo.account.api.SteppedUp;
import com.winzo.account.internal.LoginRegister.KnownLogin;
import com.winzo.account.internal.PasskeyCeremonies.Ceremony;
import com.winzo.account.model.Account;
import com.winzo.account.model.FactorChallenge;
import com.winzo.account.model.FactorChallenge.Kind;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.FactorRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.SecondFactor;
import com.winzo.platform.api.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Lets somebody who is logged in prove again that it is them. */
@ApplicationScoped
public class Reauthentication {

    private static final Duration CHALLENGE_LIVES = Duration.ofMinutes(5);

    @Inject
    private AccountRepository accounts;

    @Inject
    private FactorRepository factors;

    @Inject
    private FactorCheck check;

    @Inject
    private PasskeyCeremonies passkeys;

    @Inject
    private LoginRegister logins;

    @Inject
    private SessionStore sessions;

    @Inject
    private OpaqueTokens tokens;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Transactional
    public PasskeyQuestion ask(AccountId accountId, UUID sessionId) {
        if (!factors.presence(accountId).passkey()) {
            throw BusinessException.conflict("This account has no passkey.");
        }
        Instant now = clock.instant();
        Ceremony ceremony = passkeys.ask(accounts.find(accountId).orElseThrow(), CHALLENGE_LIVES);
        String token = tokens.make();
        FactorChallenge challenge = FactorChallenge.ofSession(
                OpaqueTokens.hash(token), Kind.STEP_UP, accountId, sessionId, now, now.plus(CHALLENGE_LIVES));
        challenge.ask(ceremony.asked());
        factors.add(challenge);
        return new PasskeyQuestion(token, ceremony.publicKey(), CHALLENGE_LIVES.toSeconds());
    }

    @Transactional
    public Attempt<SteppedUp> proveFactor(AccountId accountId, UUID sessionId, ProveAgain proof) {
        FactorProof shown = proof.proof();
        SecondFactor factor = shown.factor();
        Account account = accounts.lock(accountId).orElseThrow();
        String asked = factor == SecondFactor.PASSKEY ? takeRequest(accountId, sessionId, proof.challenge()) : null;
        return answer(account, sessionId, factor, check.refuse(account, shown, asked));
    }

    /**
     * Where there is a second factor, a password proves too little.
     *
     * @throws BusinessException {@code VAL_005} then
     */
    @Transactional
    public KnownLogin requirePasswordIsEnough(AccountId accountId) {
        if (factors.presence(accountId).any()) {
            throw BusinessException.conflict("Show a second factor; the password is not enough for this account.");
        }
        return logins.find(accountId);
    }

    /** @param right whether the password was; hashed without a transaction */
    @Transactional
    public Attempt<SteppedUp> provePassword(AccountId accountId, UUID sessionId, boolean right) {
        Account account = accounts.lock(accountId).orElseThrow();
        return answer(account, sessionId, null, check.guess(account, () -> right));
    }

    private Attempt<SteppedUp> answer(
            Account account, UUID sessionId, SecondFactor factor, Optional<BusinessException> refusal) {
        audit.record(
                account.id(),
                refusal.isPresent() ? "session.step_up_refused" : "session.step_up",
                "account/" + account.id(),
                Map.of("factor", factor == null ? "password" : factor.wireName()));
        return refusal.<Attempt<SteppedUp>>map(Attempt::refused)
                .orElseGet(() -> Attempt.granted(sessions.stepUp(account, sessionId, factor)));
    }

    /** A question is answered once, by the session that asked. */
    private String takeRequest(AccountId accountId, UUID sessionId, String token) {
        FactorChallenge challenge = factors.findChallenge(OpaqueTokens.hash(token))
                .filter(found -> found.isGood(Kind.STEP_UP, clock.instant()))
                .filter(found ->
                        found.accountId().equals(accountId) && found.sessionId().equals(sessionId))
                .orElseThrow(() -> new BusinessException(
                        ErrorCode.TOKEN_INVALID, "This question is not open any more. Ask for another one."));
        String asked = challenge.takeRequest();
        factors.remove(challenge);
        return asked;
    }
}
