package com.winzo.account.internal;

import com.winzo.platform.api.Mail;
import com.winzo.platform.api.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What Winzo writes to people about their accounts. */
@ApplicationScoped
public class Letters {

    @Inject
    private Mails mails;

    @Inject
    @ConfigProperty(name = "winzo.site.url", defaultValue = "http://127.0.0.1:8080")
    private String site;

    void confirmAddress(String to, String username, String token, long hours) {
        mails.post(new Mail(to, "Confirm your e-mail address", """
                Somebody, hopefully you, wants to open the account "%s" at Winzo with this address.

                Confirm it within %d hours: %s/verify-email?token=%s

                If it was not you, do nothing: without a confirmation there will be no account.
                """.formatted(username, hours, site, token)));
    }

    /** To the holder of an address that somebody tried to register a second time. */
    void alreadyRegistered(String to) {
        mails.post(new Mail(to, "You have a Winzo account already", """
                Somebody, perhaps you, tried to open an account at Winzo with this address, which has one already.

                If you have forgotten your password: %s/forgot-password

                If it was not you, do nothing: nothing has changed.
                """.formatted(site)));
    }

    void nameIsTaken(String to, String username) {
        mails.post(new Mail(to, "Choose another user name", """
                Somebody, hopefully you, wants to open an account at Winzo with this address.

                The user name "%s" is not available. Please register again with another one: %s/register
                """.formatted(username, site)));
    }

    void resetPassword(String to, String username, String token, long minutes) {
        mails.post(new Mail(to, "Set a new password", """
                Somebody, hopefully you, has forgotten the password of the Winzo account "%s".

                Set a new one within %d minutes: %s/reset-password?token=%s

                If it was not you, do nothing: the present password stays.
                """.formatted(username, minutes, site, token)));
    }

    void confirmChange(String to, String username, String token, long hours) {
        mails.post(new Mail(to, "Confirm your new e-mail address", """
                The holder of the Winzo account "%s" wants to be reached at this address.

                Confirm it within %d hours: %s/confirm-email?token=%s

                If it was not you, do nothing: the present address stays.
                """.formatted(username, hours, site, token)));
    }

    void addressChanged(String to, String username) {
        mails.post(new Mail(to, "Your e-mail address has been changed", """
                Your Winzo account "%s" is no longer reached at this address: another one has been confirmed.

                If it was not you, write to us at once.
                """.formatted(username)));
    }

    void newDevice(String to, String username, String device, String address, Instant at) {
        mails.post(new Mail(to, "Login from a new device", """
                Somebody, hopefully you, has just logged in to the Winzo account "%s" from a device that it was never used with:
                %s, address %s, %s.

                If it was not you, end its session and set another password: %s/forgot-password
                """.formatted(
                        username, device, address, at.truncatedTo(ChronoUnit.SECONDS), site)));
    }

    void selfExcluded(String to, String username, Instant until) {
        mails.post(new Mail(to, "You are excluded from betting", """
                As you asked for, nobody bets or pays in with the Winzo account "%s" until %s, and every session has been
                ended. Nobody undoes this earlier; after that, write to us if you want to bet again.

                Bets that are open stay and are settled. What is yours you can take out at any time: log in as before.
                You will get no more offers from us.
                """.formatted(username, until)));
    }

    void rightAfterGuesses(String to, String username, int wrong) {
        mails.post(new Mail(to, "Login after wrong passwords", """
                The password of the Winzo account "%s" has just been entered after %d wrong ones.

                If it was not you, set another password, which ends every session: %s/forgot-password
                """.formatted(username, wrong, site)));
    }

    void guesses(String to, String username, int wrong) {
        mails.post(new Mail(to, "Somebody tries to log in", """
                Within a day %d wrong passwords were entered for the Winzo account "%s". None was right, and who goes on trying is made to
                wait.

                If it was you and you have forgotten it: %s/forgot-password
                If it was not you, a second factor keeps out even who finds the password.
                """.formatted(wrong, username, site)));
    }

    void timeOut(String to, String username, Instant until) {
        mails.post(new Mail(to, "You take a break from betting", """
                As you asked for, nobody bets or pays in with the Winzo account "%s" until %s. It ends by itself; until then it
                can be made longer and not shorter.

                Bets that are open stay and are settled, and what is yours you can take out at any time.
                """.formatted(username, until)));
    }

    void dormant(String to, String username) {
        mails.post(new Mail(to, "Your account is asleep", """
                You have not used the Winzo account "%s" for a long time, so nobody bets or pays in with it for now.

                To use it again, log in and wake it: %s

                What is yours you can take out at any time, asleep or not.
                """.formatted(username, site)));
    }

    void awake(String to, String username) {
        mails.post(new Mail(to, "Your account is in use again", """
                Somebody, hopefully you, has just woken the Winzo account "%s", which nobody had used for a long time.

                If it was not you, set another password, which ends every session: %s/forgot-password
                """.formatted(username, site)));
    }

    void passwordChanged(String to, String username) {
        mails.post(new Mail(to, "Your password has been changed", """
                The password of your Winzo account "%s" has just been changed, and every session has been ended.

                If it was not you: %s/forgot-password
                """.formatted(username, site)));
    }
}
