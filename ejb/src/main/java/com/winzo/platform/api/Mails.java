package com.winzo.platform.api;

import com.winzo.platform.api.Vault.Purpose;
import com.winzo.platform.model.OutgoingMail;
import com.winzo.platform.repository.MailRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/**
 * Posts mails: sealed, in the transaction that has something to say, and carried to the mail server after it has committed.
 *
 * <p>Without a mail server they stay, and the demo shows them.
 */
@ApplicationScoped
@Transactional
public class Mails {

    private static final int SHOWN_MAX = 100;

    @Inject
    private MailRepository mails;

    @Inject
    private Vault vault;

    @Inject
    private Json json;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    @Transactional(Transactional.TxType.MANDATORY)
    public void post(Mail mail) {
        UUID id = ids.next();
        Mail dated = new Mail(mail.to(), mail.subject(), mail.text(), clock.instant());
        byte[] written = json.write(dated).getBytes(StandardCharsets.UTF_8);
        mails.add(new OutgoingMail(id, vault.seal(Purpose.MAIL, written, about(id)), dated.writtenAt()));
    }

    /** Those that have not left, the newest first, at most a hundred. */
    public List<Mail> waiting() {
        return mails.waiting(SHOWN_MAX).stream().map(this::open).toList();
    }

    /** Takes mails that are due; whoever takes them tells {@link #sent} or lets them be taken again later. */
    public List<Due> take(int limit) {
        return mails.takeDue(clock.instant(), limit).stream()
                .map(mail -> {
                    mail.attempt(clock.instant());
                    return new Due(mail.id(), mail.attempts(), open(mail));
                })
                .toList();
    }

    public void sent(UUID id) {
        mails.find(id).ifPresent(mail -> mail.sent(clock.instant()));
    }

    private Mail open(OutgoingMail mail) {
        byte[] written = vault.open(Purpose.MAIL, mail.content(), about(mail.id()));
        return json.read(new String(written, StandardCharsets.UTF_8), Mail.class);
    }

    private static String about(UUID id) {
        return "mail/" + id;
    }

    /** @param attempts this one included */
    public record Due(UUID id, int attempts, Mail mail) {}
}
