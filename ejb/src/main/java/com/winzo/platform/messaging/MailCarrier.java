package com.winzo.platform.messaging;

import com.winzo.platform.api.Mail;
import com.winzo.platform.api.Mails;
import com.winzo.platform.api.Mails.Due;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Carries posted mails to the mail server, outside of any transaction: each at least once, and again later when it does not get
 * through. Does nothing unless {@code WINZO_SMTP_HOST} names a server.
 */
@ApplicationScoped
public class MailCarrier {

    private static final Logger LOG = Logger.getLogger(MailCarrier.class);
    private static final int BATCH = 20;

    @Resource(lookup = "java:jboss/mail/winzo")
    private Session server;

    @Inject
    private Mails mails;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "winzo.smtp.host")
    private Optional<String> host;

    @Inject
    @ConfigProperty(name = "winzo.mail.from", defaultValue = "no-reply@winzo.example")
    private String from;

    @Inject
    @ConfigProperty(name = "winzo.smtp.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "winzo.smtp.password")
    private Optional<String> password;

    /** Sends what is due. */
    public void carry() {
        if (host.isEmpty()) {
            return;
        }
        List<Due> due = mails.take(BATCH);
        while (!due.isEmpty() && carry(due) && due.size() == BATCH) {
            due = mails.take(BATCH);
        }
    }

    /** Over one connection; without one, all of them are tried again later. */
    private boolean carry(List<Due> due) {
        try (Transport connection = server.getTransport("smtp")) {
            connect(connection);
            for (Due each : due) {
                carry(each, connection);
            }
            return true;
        } catch (MessagingException away) {
            LOG.warnf("the mail server cannot be reached: %s", away.getMessage());
            return false;
        }
    }

    private void connect(Transport connection) throws MessagingException {
        if (user.isPresent()) {
            connection.connect(user.get(), password.orElse(""));
        } else {
            connection.connect();
        }
    }

    private void carry(Due due, Transport connection) {
        try {
            MimeMessage message = message(due.mail());
            message.saveChanges();
            connection.sendMessage(message, message.getAllRecipients());
            mails.sent(due.id());
        } catch (MessagingException refused) {
            LOG.warnf("mail %s did not get through at attempt %d: %s", due.id(), due.attempts(), refused.getMessage());
        }
    }

    private MimeMessage message(Mail mail) throws MessagingException {
        MimeMessage message = new MimeMessage(server);
        message.setFrom(new InternetAddress(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        return message;
    }
}
