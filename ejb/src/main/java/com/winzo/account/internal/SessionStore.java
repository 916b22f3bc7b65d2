package com.winzo.account.internal;

import com.winzo.account.api.IssuedTokens;
import com.winzo.account.api.LoginOrigin;
import com.winzo.account.api.Profile;
import com.winzo.account.api.SessionView;
import com.winzo.account.api.SessionsEnded;
import com.winzo.account.api.SteppedUp;
import com.winzo.account.domain.RefreshFacts;
import com.winzo.account.domain.RefreshRules;
import com.winzo.account.domain.RefreshRules.Verdict;
import com.winzo.account.model.Account;
import com.winzo.account.model.AccountSession;
import com.winzo.account.model.RefreshToken;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.SessionRepository;
import com.winzo.kernel.AccountAction;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.SecondFactor;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.Caller;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.Places;
import com.winzo.platform.api.SecurityTrail;
import com.winzo.platform.repository.RoundTrip;
import com.winzo.platform.repository.RoundTrips;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens, renews and ends sessions. What a misuse ends must stay ended, so it reports refusals instead of throwing. */
@ApplicationScoped
@Transactional
public class SessionStore {

    @Inject
    private AccountRepository accounts;

    @Inject
    private SessionRepository sessions;

    @Inject
    private RoundTrips trips;

    @Inject
    private TokenCodec accessTokens;

    @Inject
    private RefreshTokens refreshTokens;

    @Inject
    private Profiles profiles;

    @Inject
    private Assurances assurances;

    @Inject
    private Event<SessionsEnded> ended;

    @Inject
    private SecurityTrail trail;

    @Inject
    private AuditLog audit;

    @Inject
    private Ids ids;

    @Inject
    private Places places;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "winzo.session.idle-days", defaultValue = "7")
    private long idleDays;

    @Inject
    @ConfigProperty(name = "winzo.session.absolute-days", defaultValue = "30")
    private long absoluteDays;

    /**
     * Begins a session of somebody who has just proved who they are: its access token is being signed, nothing is stored yet.
     *
     * @param shown beside the password; null for nothing
     */
    NewSession begin(TokenSubject subject, LoginOrigin origin, SecondFactor shown) {
        Instant now = clock.instant();
        AccountSession session = new AccountSession(
                ids.next(),
                subject.accountId(),
                now,
                now.plus(Duration.ofDays(absoluteDays)),
                origin.address(),
                origin.device());
        if (shown != null) {
            session.prove(shown, now);
        }
        return begun(subject, session, now);
    }

    private NewSession begun(TokenSubject subject, AccountSession session, Instant now) {
        String refreshToken = refreshTokens.first();
        return new NewSession(
                subject,
                session,
                stored(session, refreshToken, now),
                refreshToken,
                accessTokens.encodeMeanwhile(subject, session));
    }

    /**
     * What the holder of a session that has begun gets.
     *
     * @param account locked
     * @return to be asked once the session is stored, best after the transaction: the token is signed meanwhile
     */
    Supplier<IssuedTokens> answer(NewSession begun, Account account) {
        return answer(account, begun.accessToken(), begun.refreshToken());
    }

    /** Stores a session that has begun, when the trip is made. */
    void store(NewSession begun, RoundTrip trip) {
        sessions.add(begun.session(), trip);
        sessions.add(begun.storedToken(), trip);
    }

    /**
     * Ends every session of the account; the one that asks goes on as a new one. The account is locked.
     *
     * @param shown the second factor that was just shown; null for none
     */
    IssuedTokens startAnew(Account account, UUID sessionId, SecondFactor shown, String reason) {
        AccountSession before = lockOpen(sessionId);
        endAll(account.id(), reason);
        Instant now = clock.instant();
        AccountSession session = new AccountSession(
                ids.next(), account.id(), now, before.expiresAt(), before.address(), before.device());
        session.continueFrom(before);
        if (shown != null) {
            session.prove(shown, now);
        }
        NewSession begun = begun(TokenSubject.of(account), session, now);
        RoundTrip trip = trips.begin();
        store(begun, trip);
        trip.make();
        return answer(begun, account).get();
    }

    /**
     * Notes that a session's holder has proved again who they are.
     *
     * @param shown null for the password
     */
    SteppedUp stepUp(Account account, UUID sessionId, SecondFactor shown) {
        AccountSession session = lockOpen(sessionId);
        Instant now = clock.instant();
        if (shown == null) {
            session.provePassword(now);
        } else {
            session.prove(shown, now);
        }
        String accessToken = accessTokens.encode(account, session);
        return new SteppedUp(accessToken, accessTokens.lifetimeSeconds(), accessToken, now);
    }

    private AccountSession lockOpen(UUID sessionId) {
        return sessions.lock(sessionId).filter(session -> !session.isRevoked()).orElseThrow(TokenCodec::invalid);
    }

    /** Renews a session with one of its refresh tokens; without tokens in the answer, the verdict says why. */
    public Renewal renew(String token) {
        Optional<AccountSession> session =
                sessions.sessionOf(OpaqueTokens.hash(token)).flatMap(sessions::lock);
        if (session.isEmpty()) {
            return Renewal.refused(Verdict.ENDED);
        }
        return renew(session.get(), token, clock.instant());
    }

    /** The holder of a session ends it; twice changes nothing. */
    public void logOut(UUID sessionId) {
        sessions.lock(sessionId).ifPresent(session -> {
            end(session, "logout", clock.instant());
            tellEnd(session.accountId(), "logout", Map.of("session", sessionId));
        });
    }

    private void tellEnd(AccountId accountId, String action, Map<String, ?> detail) {
        trail.note(accountId, action, "account/" + accountId, detail);
    }

    /** Ends a session that is still open, if it is the account's own; otherwise nothing happens and the answer is false. */
    public boolean endOwn(AccountId accountId, UUID sessionId, String reason) {
        Instant now = clock.instant();
        Optional<AccountSession> own = sessions.lock(sessionId)
                .filter(session -> session.accountId().equals(accountId))
                .filter(session -> !session.isRevoked() && now.isBefore(session.expiresAt()));
        own.ifPresent(session -> {
            end(session, reason, now);
            tellEnd(accountId, "session.end", Map.of("session", sessionId, "reason", reason));
        });
        return own.isPresent();
    }

    /** The sessions of an account that are open, the one used last first. */
    public List<SessionView> list(AccountId accountId, UUID current) {
        return sessions.openSessions(accountId, clock.instant()).stream()
                .sorted(Comparator.comparing(AccountSession::lastUsedAt).reversed())
                .map(session -> new SessionView(
                        session.id(),
                        session.device(),
                        session.address(),
                        places.countryOf(session.address()),
                        session.createdAt(),
                        session.lastUsedAt(),
                        session.expiresAt(),
                        session.id().equals(current)))
                .toList();
    }

    /** Ends every session of an account. */
    public void endAll(AccountId accountId, String reason) {
        Instant now = clock.instant();
        List<AccountSession> open = sessions.lockOpenSessions(accountId, now);
        open.forEach(session -> session.revoke(reason, now));
        ended.fire(new SessionsEnded(
                accountId, open.stream().map(AccountSession::id).toList()));
        tellEnd(accountId, "session.end_all", Map.of("count", open.size(), "reason", reason));
    }

    /**
     * The caller behind a token's session with the roles of now, or nothing when it or the account has ended. What the session has proved
     * since the token was made is not this token's: it may have been stolen before.
     */
    Optional<Caller> callerOf(TokenClaims token) {
        AccountId accountId = token.accountId();
        Instant now = clock.instant();
        return sessions.find(token.sessionId())
                .filter(session -> !session.isRevoked()
                        && now.isBefore(session.expiresAt())
                        && session.accountId().equals(accountId))
                .flatMap(session -> accounts.find(accountId)
                        .filter(account -> account.status().permits(AccountAction.LOG_IN))
                        .map(account -> Caller.of(
                                account.id(),
                                account.username(),
                                Profiles.roles(account),
                                assurances.of(account, session, token.provenAt()))));
    }

    /** Why nobody is behind a session any more: an account that is not active is told so, whatever else has ended. */
    public BusinessException whyEnded(AccountId accountId) {
        boolean stopped = accounts.find(accountId)
                .filter(account -> !account.status().permits(AccountAction.LOG_IN))
                .isPresent();
        return stopped ? notActive() : TokenCodec.invalid();
    }

    static BusinessException notActive() {
        return new BusinessException(ErrorCode.ACCOUNT_NOT_ACTIVE, "This account is not active.");
    }

    private Renewal renew(AccountSession session, String token, Instant now) {
        Account account = accounts.find(session.accountId()).orElseThrow();
        RefreshToken stored = sessions.token(OpaqueTokens.hash(token));
        Verdict verdict = RefreshRules.decide(facts(session, stored, account), now);
        return switch (verdict) {
            case ROTATE -> {
                String successor = refreshTokens.successorOf(token);
                stored.rotate(OpaqueTokens.hash(successor), now);
                session.use(now);
                RoundTrip trip = trips.begin();
                sessions.add(stored(session, successor, now), trip);
                Supplier<IssuedTokens> tokens = answer(account, session, successor);
                audit.record(
                        account.id(),
                        "session.renew",
                        "account/" + account.id(),
                        Map.of("session", session.id()),
                        trip);
                trip.make();
                yield Renewal.granted(tokens.get());
            }
            case REPEAT ->
                Renewal.granted(answer(account, session, refreshTokens.successorOf(token))
                        .get());
            case MISUSE -> {
                end(session, "refresh token reused", now);
                trail.note(null, "refresh.reuse", "account/" + session.accountId(), Map.of("session", session.id()));
                yield Renewal.refused(verdict);
            }
            case EXPIRED, ENDED -> Renewal.refused(verdict);
        };
    }

    private RefreshFacts facts(AccountSession session, RefreshToken stored, Account account) {
        boolean successorUsed = stored.replacedBy() != null
                && sessions.token(stored.replacedBy()).rotatedAt() != null;
        return new RefreshFacts(
                stored.expiresAt(),
                stored.rotatedAt(),
                successorUsed,
                session.expiresAt(),
                session.isRevoked(),
                account.status().permits(AccountAction.LOG_IN));
    }

    private RefreshToken stored(AccountSession session, String refreshToken, Instant now) {
        return new RefreshToken(
                OpaqueTokens.hash(refreshToken), session.id(), now, now.plus(Duration.ofDays(idleDays)));
    }

    private Supplier<IssuedTokens> answer(Account account, AccountSession session, String refreshToken) {
        return answer(account, accessTokens.encodeMeanwhile(TokenSubject.of(account), session), refreshToken);
    }

    private Supplier<IssuedTokens> answer(Account account, Supplier<String> signing, String refreshToken) {
        Profile profile = profiles.of(account);
        return () -> {
            String accessToken = signing.get();
            return new IssuedTokens(profile, accessToken, refreshToken, accessTokens.lifetimeSeconds(), accessToken);
        };
    }

    private void end(AccountSession session, String reason, Instant now) {
        session.revoke(reason, now);
        ended.fire(new SessionsEnded(session.accountId(), List.of(session.id())));
    }

    /**
     * A session that has begun.
     *
     * @param storedToken what is kept of the refresh token
     * @param accessToken not to be shown before the session is stored
     */
    record NewSession(
            TokenSubject subject,
            AccountSession session,
            RefreshToken storedToken,
            String refreshToken,
            Supplier<String> accessToken) {

        UUID id() {
            return session.id();
        }

        /** Whether its token says what is true of the account now. */
        boolean isOf(Account account) {
            return subject.equals(TokenSubject.of(account));
        }

        @Override
        public String toString() {
            return "NewSession[" + id() + "]";
        }
    }

    /**
     * What came of a renewal.
     *
     * @param tokens empty when refused
     */
    public record Renewal(Verdict verdict, Optional<IssuedTokens> tokens) {

        static Renewal granted(IssuedTokens tokens) {
            return new Renewal(Verdict.ROTATE, Optional.of(tokens));
        }

        static Renewal refused(Verdict verdict) {
            return new Renewal(verdict, Optional.empty());
        }
    }
}
