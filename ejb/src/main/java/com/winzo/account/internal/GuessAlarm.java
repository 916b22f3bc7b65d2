package com.winzo.account.internal;

import com.winzo.account.domain.GuessRules;
import com.winzo.account.internal.LoginGuard.Admission;
import com.winzo.account.model.Account;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.LoginGuardRepository;
import com.winzo.kernel.AccountId;
import com.winzo.platform.api.Destination;
import com.winzo.platform.api.Outbox;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/** Tells holders when somebody seems to guess their password: after many tries, and when one of them was right. */
@ApplicationScoped
public class GuessAlarm {

    private static final Duration COUNTED = Duration.ofDays(1);

    @Inject
    private LoginGuardRepository attempts;

    @Inject
    private AccountRepository accounts;

    @Inject
    private Persons persons;

    @Inject
    private Letters letters;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** Wrong passwords in a row. Asked for whether or not there is an account: it takes the same time. */
    Later<Integer> count(AccountId account, RoundTrip trip) {
        return attempts.wrongPasswords(account, clock.instant().minus(COUNTED), trip);
    }

    /**
     * The same with one that is wrong and counts already. Attempts that come at once are counted one by one, so that each number is seen
     * by one of them.
     */
    Later<Integer> countAlone(Admission admission, RoundTrip trip) {
        AccountId account = admission.known().accountId();
        attempts.takeTurns(account == null ? admission.subjects().toString() : "guesses of " + account, trip);
        return count(account, trip);
    }

    /** The password was right after so many wrong ones. */
    void rightAfter(int wrong, Account account) {
        if (wrong >= GuessRules.PASSWORDS_BEFORE_LOGIN_ALARMING) {
            letters.rightAfterGuesses(persons.of(account).email(), account.username(), wrong);
            tell(account.id(), wrong, true);
        }
    }

    /** So many were wrong, the last one just now. */
    void wrong(int wrong, AccountId id) {
        if (wrong == GuessRules.PASSWORDS_ALARMING) {
            Account account = accounts.find(id).orElseThrow();
            letters.guesses(persons.of(account).email(), account.username(), wrong);
            tell(id, wrong, false);
        }
    }

    private void tell(AccountId id, int wrong, boolean right) {
        outbox.publish(
                Destination.NOTIFICATIONS, "password_guessed", id.value(), Map.of("attempts", wrong, "right", right));
    }
}
