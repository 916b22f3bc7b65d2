package com.winzo.account.internal;

import com.winzo.account.api.FactorProof;
import com.winzo.account.api.FinishLogin;
import com.winzo.account.api.IssuedTokens;
import com.winzo.account.api.LoginOrigin;
import com.winzo.account.api.PasskeyQuestion;
import com.winzo.account.api.PendingLogin;
import com.winzo.account.domain.GuessRules;
import com.winzo.account.internal.LoginRegister.KnownLogin;
import com.winzo.account.internal.PasskeyCeremonies.Ceremony;
import com.winzo.account.model.Account;
import com.winzo.account.model.FactorChallenge;
import com.winzo.account.model.FactorChallenge.Kind;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.FactorRepository;
import com.winzo.account.repository.FactorRepository.Presence;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for a second factor after a right password, and opens the session when it is shown. */
@ApplicationScoped
@Transactional
public class SecondStep {

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
    private Entrance entrance;

    @Inject
    private OpaqueTokens tokens;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The question for a second factor, to somebody whose password was right. */
    PendingLogin begin(KnownLogin known, Presence presence) {
        Instant now = clock.instant();
        String token = tokens.make();
        factors.add(FactorChallenge.ofLogin(
                OpaqueTokens.hash(token),
                known.accountId(),
                OpaqueTokens.hash(known.passwordHash()),
                now,
                now.plus(CHALLENGE_LIVES)));
        audit.record(known.accountId(), "login.second_factor_asked", "account/" + known.accountId(), Map.of());
        return new PendingLogin(true, token, List.copyOf(Assurances.present(presence)), CHALLENGE_LIVES.toSeconds());
    }

    /**
     * @throws BusinessException {@code AUTH_003} for a challenge that is not good any more, {@code VAL_005} without a passkey
     */
    public PasskeyQuestion ask(String token) {
        Account account = lockHolder(token).orElseThrow(SecondStep::over);
        FactorChallenge challenge = challenge(token, account).orElseThrow(SecondStep::over);
        if (!factors.presence(account.id()).passkey()) {
            throw BusinessException.conflict("This account has no passkey.");
        }
        Ceremony ceremony = passkeys.ask(account, CHALLENGE_LIVES);
        challenge.ask(ceremony.asked());
        return new PasskeyQuestion(token, ceremony.publicKey(), CHALLENGE_LIVES.toSeconds());
    }

    /** Opens the session, once; a few wrong proofs end the login that was begun. */
    public Attempt<IssuedTokens> finish(FinishLogin step, LoginOrigin origin) {
        FactorProof proof = step.proof();
        String factor = proof.factor().wireName();
        Optional<Account> holder = lockHolder(step.challenge());
        Optional<FactorChallenge> begun = holder.flatMap(account -> challenge(step.challenge(), account));
        if (begun.isEmpty()) {
            return Attempt.refused(over());
        }
        Account account = holder.get();
        FactorChallenge challenge = begun.get();
        String asked = proof.passkey() == null ? null : challenge.takeRequest();
        Optional<BusinessException> refusal = check.refuse(account, proof, asked);
        if (refusal.isPresent()) {
            audit(account, "login.second_factor_refused", factor);
            if (challenge.fail() >= GuessRules.FAILURES_OF_A_CHALLENGE_MAX) {
                factors.remove(challenge);
            }
            return Attempt.refused(refusal.get());
        }
        factors.remove(challenge);
        audit(account, "login.second_factor", factor);
        return Attempt.granted(entrance.open(account, origin, proof.factor()));
    }

    /** What one of two does with the same challenge, the other finds done. */
    private Optional<Account> lockHolder(String token) {
        return factors.holderOf(OpaqueTokens.hash(token)).flatMap(accounts::lock);
    }

    private Optional<FactorChallenge> challenge(String token, Account holder) {
        return factors.findChallenge(OpaqueTokens.hash(token))
                .filter(found -> found.isGood(Kind.LOGIN, clock.instant()))
                .filter(found -> found.passwordMark().equals(OpaqueTokens.hash(holder.passwordHash())));
    }

    private void audit(Account account, String action, String factor) {
        audit.record(account.id(), action, "account/" + account.id(), Map.of("factor", factor));
    }

    private static BusinessException over() {
        return new BusinessException(ErrorCode.TOKEN_INVALID, "This login is not under way any more. Log in again.");
    }
}
