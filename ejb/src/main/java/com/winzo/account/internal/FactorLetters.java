package com.winzo.account.internal;

import com.winzo.account.model.Account;
import com.winzo.platform.api.Mail;
import com.winzo.platform.api.Mails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What Winzo writes to people about their second factors; in the transaction that changes them. */
@ApplicationScoped
public class FactorLetters {

    @Inject
    private Mails mails;

    @Inject
    private Persons persons;

    @Inject
    @ConfigProperty(name = "winzo.site.url", defaultValue = "http://127.0.0.1:8080")
    private String site;

    /** @param what in a sentence, for example {@code "An authenticator app"} */
    void added(Account account, String what) {
        write(account, "A second factor was added to your account", """
                %s has just been added to your Winzo account "%s". Every other session has been ended.

                If it was not you, set another password at once, then write to us: %s/forgot-password
                """.formatted(what, account.username(), site));
    }

    void removed(Account account, String what) {
        write(account, "A second factor was removed from your account", """
                %s has just been removed from your Winzo account "%s". Every other session has been ended.

                If it was not you, set another password at once, then write to us: %s/forgot-password
                """.formatted(what, account.username(), site));
    }

    void codesRenewed(Account account) {
        write(account, "Your recovery codes are new", """
                The recovery codes of your Winzo account "%s" have just been made anew. The old ones are no good any more.

                If it was not you, set another password at once, then write to us: %s/forgot-password
                """.formatted(account.username(), site));
    }

    void codeUsed(Account account, long left) {
        write(account, "A recovery code was used", """
                A recovery code of your Winzo account "%s" has just been used. %d are left.

                If it was not you, set another password at once, then write to us: %s/forgot-password
                """.formatted(account.username(), left, site));
    }

    void reset(Account account) {
        write(account, "Your second factors were taken away", """
                Our support has taken the second factors of your Winzo account "%s" away, because somebody said that they
                were lost. Every session has been ended. The password is what it was.

                If it was not you who asked for this, set another password at once, then write to us: %s/forgot-password
                """.formatted(account.username(), site));
    }

    void guessed(Account account) {
        write(account, "Somebody is guessing your codes", """
                Somebody who knows the password of your Winzo account "%s" has shown wrong codes several times. Nobody
                got in, and codes are looked at less and less often now.

                If it was not you, your password is known to somebody else. Set another one: %s/forgot-password
                """.formatted(account.username(), site));
    }

    private void write(Account account, String subject, String text) {
        mails.post(new Mail(persons.of(account).email(), subject, text));
    }
}
