package com.winzo.account.internal;

import com.winzo.account.api.ChangedFactors;
import com.winzo.account.api.FactorsView;
import com.winzo.account.api.NewPasskey;
import com.winzo.account.api.NewRecoveryCodes;
import com.winzo.account.api.PasskeyQuestion;
import com.winzo.account.api.PasskeyView;
import com.winzo.account.api.TotpOffer;
import com.winzo.account.internal.PasskeyCeremonies.Ceremony;
import com.winzo.account.model.Account;
import com.winzo.account.model.FactorChallenge;
import com.winzo.account.model.FactorChallenge.Kind;
import com.winzo.account.model.Passkey;
import com.winzo.account.model.TotpFactor;
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
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Sets second factors up and takes them away, for their holder. Each change is audited, told by mail, and ends every session of the
 * account; the one that asked goes on with other tokens.
 */
@ApplicationScoped
@Transactional
public class FactorDesk {

    private static final Duration OFFER_LIVES = Duration.ofMinutes(10);
    private static final int PASSKEYS_MAX = 10;
    private static final String APP = "An authenticator app";

    private final SecureRandom random = new SecureRandom();

    @Inject
    private AccountRepository accounts;

    @Inject
    private FactorRepository factors;

    @Inject
    private FactorCheck check;

    @Inject
    private RecoveryCodes recoveryCodes;

    @Inject
    private PasskeyCeremonies ceremonies;

    @Inject
    private Assurances assurances;

    @Inject
    private SessionStore sessions;

    @Inject
    private OpaqueTokens tokens;

    @Inject
    private FactorLetters letters;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    public FactorsView view(AccountId accountId) {
        return view(accounts.find(accountId).orElseThrow());
    }

    public TotpOffer offerTotp(AccountId accountId) {
        Account account = lock(accountId);
        TotpFactor totp = factors.findTotp(accountId).orElseGet(() -> newTotp(accountId));
        byte[] secret = TotpCodes.newSecret(random);
        totp.offer(check.seal(accountId, secret), clock.instant().plus(OFFER_LIVES));
        return offer(account, secret, OFFER_LIVES);
    }

    /**
     * @param digest {@link TotpOffer#digest} of it
     * @throws BusinessException {@code VAL_005} when that one is not on offer any more
     */
    public TotpOffer repeatOffer(AccountId accountId, String digest) {
        Account account = lock(accountId);
        Instant now = clock.instant();
        TotpFactor totp = factors.findTotp(accountId)
                .filter(found -> found.isOffered(now))
                .orElseThrow(FactorDesk::offerIsOver);
        TotpOffer offer =
                offer(account, check.open(accountId, totp.pendingSecret()), Duration.between(now, totp.pendingUntil()));
        if (!offer.digest().equals(digest)) {
            throw offerIsOver();
        }
        return offer;
    }

    private static TotpOffer offer(Account account, byte[] secret, Duration life) {
        return new TotpOffer(TotpCodes.text(secret), TotpCodes.uri(secret, account.username()), life.toSeconds());
    }

    private static BusinessException offerIsOver() {
        return BusinessException.conflict(
                "That secret is not on offer any more. Ask for another one, under another key.");
    }

    public Attempt<ChangedFactors> confirmTotp(AccountId accountId, UUID sessionId, String code) {
        Account account = lock(accountId);
        boolean isFirst = !factors.presence(accountId).any();
        Optional<BusinessException> refusal = check.refuseFirstCode(account, code);
        if (refusal.isPresent()) {
            return Attempt.refused(refusal.get());
        }
        letters.added(account, APP);
        return Attempt.granted(added(account, sessionId, SecondFactor.TOTP, isFirst));
    }

    /**
     * @throws BusinessException {@code VAL_004} when there is none, {@code VAL_005} when it is the last factor of somebody who must have one
     */
    public ChangedFactors removeTotp(AccountId accountId, UUID sessionId) {
        Account account = lock(accountId);
        TotpFactor totp = factors.findTotp(accountId)
                .filter(TotpFactor::isConfirmed)
                .orElseThrow(() -> BusinessException.notFound("factor", "totp"));
        factors.remove(totp);
        return removed(account, sessionId, SecondFactor.TOTP, APP);
    }

    /**
     * @throws BusinessException {@code VAL_003} when there are ten
     */
    public PasskeyQuestion askForPasskey(AccountId accountId, UUID sessionId) {
        Account account = lock(accountId);
        if (factors.passkeys(accountId).size() >= PASSKEYS_MAX) {
            throw BusinessException.outOfRange("passkeys", "An account has at most " + PASSKEYS_MAX + " passkeys.");
        }
        Instant now = clock.instant();
        String token = tokens.make();
        Ceremony ceremony = ceremonies.register(account, OFFER_LIVES);
        FactorChallenge challenge = FactorChallenge.ofSession(
                OpaqueTokens.hash(token), Kind.REGISTRATION, accountId, sessionId, now, now.plus(OFFER_LIVES));
        challenge.ask(ceremony.asked());
        factors.add(challenge);
        return new PasskeyQuestion(token, ceremony.publicKey(), OFFER_LIVES.toSeconds());
    }

    /** Stores a passkey that answers the session's question; the question is used up either way. */
    public Attempt<ChangedFactors> addPasskey(AccountId accountId, UUID sessionId, NewPasskey made) {
        Account account = lock(accountId);
        Optional<FactorChallenge> question = factors.findChallenge(OpaqueTokens.hash(made.challenge()))
                .filter(found -> found.isGood(Kind.REGISTRATION, clock.instant()))
                .filter(found ->
                        found.accountId().equals(accountId) && found.sessionId().equals(sessionId));
        if (question.isEmpty()) {
            return Attempt.refused(new BusinessException(
                    ErrorCode.TOKEN_INVALID, "This question is not open any more. Ask for another one."));
        }
        String asked = question.get().takeRequest();
        factors.remove(question.get());
        boolean isFirst = !factors.presence(accountId).any();
        Optional<Passkey> passkey = ceremonies.registered(accountId, asked, made.credential(), made.name());
        if (passkey.isEmpty()) {
            return Attempt.refused(
                    BusinessException.invalidFormat("credential", "This passkey does not answer the question."));
        }
        factors.add(passkey.get());
        letters.added(account, named(passkey.get()));
        return Attempt.granted(added(account, sessionId, SecondFactor.PASSKEY, isFirst));
    }

    public PasskeyView renamePasskey(AccountId accountId, UUID id, String name) {
        Passkey passkey = own(accountId, id);
        passkey.rename(name);
        audit(accountId, "account.passkey_renamed", Map.of("passkey", id));
        return view(passkey);
    }

    /**
     * @throws BusinessException {@code VAL_004} unless it is the account's, {@code VAL_005} when it is the last factor of somebody who
     *     must have one
     */
    public ChangedFactors removePasskey(AccountId accountId, UUID sessionId, UUID id) {
        Account account = lock(accountId);
        Passkey passkey = own(accountId, id);
        factors.remove(passkey);
        return removed(account, sessionId, SecondFactor.PASSKEY, named(passkey));
    }

    /**
     * @throws BusinessException {@code VAL_005} without a factor that they could stand in for
     */
    public NewRecoveryCodes renewCodes(AccountId accountId) {
        Account account = lock(accountId);
        if (!factors.presence(accountId).any()) {
            throw BusinessException.conflict("Recovery codes stand in for a second factor; set one up first.");
        }
        letters.codesRenewed(account);
        audit(accountId, "account.recovery_codes", Map.of());
        return new NewRecoveryCodes(recoveryCodes.renew(accountId));
    }

    private ChangedFactors added(Account account, UUID sessionId, SecondFactor factor, boolean isFirst) {
        audit(account.id(), "account.factor_added", Map.of("factor", factor.wireName()));
        List<String> codes = isFirst ? recoveryCodes.renew(account.id()) : List.of();
        return new ChangedFactors(
                sessions.startAnew(account, sessionId, factor, "second factor added"), view(account), codes);
    }

    private ChangedFactors removed(Account account, UUID sessionId, SecondFactor factor, String what) {
        if (!factors.presence(account.id()).any()) {
            if (assurances.mustHave(account)) {
                throw BusinessException.conflict("Staff need a second factor: set up another one first.");
            }
            factors.removeCodes(account.id());
        }
        letters.removed(account, what);
        audit(account.id(), "account.factor_removed", Map.of("factor", factor.wireName()));
        return new ChangedFactors(
                sessions.startAnew(account, sessionId, null, "second factor removed"), view(account), List.of());
    }

    private FactorsView view(Account account) {
        Optional<TotpFactor> totp = factors.findTotp(account.id()).filter(TotpFactor::isConfirmed);
        return new FactorsView(
                assurances.mustHave(account),
                totp.isPresent(),
                totp.map(TotpFactor::confirmedAt).orElse(null),
                factors.passkeys(account.id()).stream().map(FactorDesk::view).toList(),
                factors.countUnusedCodes(account.id()));
    }

    private static PasskeyView view(Passkey passkey) {
        return new PasskeyView(passkey.id(), passkey.name(), passkey.createdAt(), passkey.lastUsedAt());
    }

    private static String named(Passkey passkey) {
        return "The passkey \"" + passkey.name() + "\"";
    }

    private Passkey own(AccountId accountId, UUID id) {
        return factors.findPasskey(accountId, id).orElseThrow(() -> BusinessException.notFound("passkey", id));
    }

    private Account lock(AccountId accountId) {
        return accounts.lock(accountId).orElseThrow();
    }

    private TotpFactor newTotp(AccountId accountId) {
        TotpFactor totp = new TotpFactor(accountId);
        factors.add(totp);
        return totp;
    }

    private void audit(AccountId accountId, String action, Map<String, ?> detail) {
        audit.record(accountId, action, "account/" + accountId, detail);
    }
}
