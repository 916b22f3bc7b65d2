package com.winzo.account.internal;

import com.winzo.account.api.IssuedTokens;
import com.winzo.account.api.LoginAnswer;
import com.winzo.account.api.LoginOrigin;
import com.winzo.account.internal.LoginGuard.Admission;
import com.winzo.account.internal.LoginRegister.KnownLogin;
import com.winzo.account.internal.SessionStore.NewSession;
import com.winzo.account.model.Account;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.FactorRepository;
import com.winzo.account.repository.FactorRepository.Presence;
import com.winzo.kernel.AccountAction;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.SecondFactor;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import com.winzo.platform.repository.RoundTrips;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Lets somebody in whose password was right, in one transaction of a few messages to the database: it locks the account, looks, and
 * writes.
 */
@ApplicationScoped
@Transactional
public class Entrance {

    @Inject
    private AccountRepository accounts;

    @Inject
    private FactorRepository factors;

    @Inject
    private LoginRegister register;

    @Inject
    private LoginGuard guard;

    @Inject
    private GuessAlarm alarm;

    @Inject
    private SecondStep secondStep;

    @Inject
    private SessionStore sessions;

    @Inject
    private DeviceRegister devices;

    @Inject
    private RoundTrips trips;

    /**
     * Starts a session, or asks for the second factor that the account has. Under the account's lock, so that no session slips past a
     * suspension, a change of the password or a factor that was just set up. The token is signed from the beginning, because that
     * takes longest, and anew if the account is not what it was.
     *
     * @param known as the password was verified
     * @return the answer, to be asked for when the transaction has committed: its tokens are signed meanwhile
     * @throws BusinessException {@code AUTH_005} when the account is not active, {@code AUTH_001} when its password is another by now
     */
    public Supplier<LoginAnswer> enter(KnownLogin known, Admission admission, LoginOrigin origin) {
        Optional<NewSession> begun = admission.bearer().map(bearer -> sessions.begin(bearer, origin, null));
        RoundTrip look = trips.begin();
        accounts.lock(known.accountId(), look);
        Later<Presence> presence = factors.presence(known.accountId(), look);
        Later<Boolean> newDevice = devices.isNew(known.accountId(), origin, look);
        Later<Integer> wrongBefore = alarm.count(known.accountId(), look);
        look.make();
        Account account = accounts.find(known.accountId()).orElseThrow();
        if (!account.passwordHash().equals(known.passwordHash())) {
            throw LoginRegister.wrongCredentials();
        }
        requireActive(account);
        alarm.rightAfter(wrongBefore.get(), account);
        RoundTrip write = trips.begin();
        register.recordSuccess(known, origin, write);
        guard.forgive(admission, write);
        if (presence.get().any()) {
            LoginAnswer question = new LoginAnswer.Pending(secondStep.begin(known, presence.get()));
            write.make();
            return () -> question;
        }
        NewSession session = begun.filter(early -> early.isOf(account))
                .orElseGet(() -> sessions.begin(TokenSubject.of(account), origin, null));
        store(session, account, origin, newDevice.get(), write);
        Supplier<IssuedTokens> tokens = sessions.answer(session, account);
        return () -> new LoginAnswer.Open(tokens.get());
    }

    /**
     * Writes down who did not get in.
     *
     * @param right whether the password was, and the account is not active
     * @return the refusal; the transaction commits
     */
    public BusinessException turnAway(Admission admission, boolean right, LoginOrigin origin) {
        RoundTrip write = trips.begin();
        register.recordFailure(admission.known(), right, origin, write);
        if (right) {
            guard.forgive(admission, write);
        }
        Later<Integer> wrong = alarm.countAlone(admission, write);
        write.make();
        if (!right) {
            alarm.wrong(wrong.get(), admission.known().accountId());
        }
        return right ? SessionStore.notActive() : LoginRegister.wrongCredentials();
    }

    /**
     * Starts a session of an account that is locked, whose holder has just shown a second factor.
     *
     * @throws BusinessException {@code AUTH_005} when the account is not active
     */
    IssuedTokens open(Account account, LoginOrigin origin, SecondFactor shown) {
        requireActive(account);
        NewSession session = sessions.begin(TokenSubject.of(account), origin, shown);
        RoundTrip look = trips.begin();
        Later<Boolean> newDevice = devices.isNew(account.id(), origin, look);
        look.make();
        store(session, account, origin, newDevice.get(), trips.begin());
        return sessions.answer(session, account).get();
    }

    private void store(NewSession session, Account account, LoginOrigin origin, boolean newDevice, RoundTrip write) {
        sessions.store(session, write);
        devices.welcome(account, session.id(), origin, newDevice, write);
        write.make();
    }

    private static void requireActive(Account account) {
        if (!account.status().permits(AccountAction.LOG_IN)) {
            throw SessionStore.notActive();
        }
    }
}
