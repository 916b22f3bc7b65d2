package com.winzo.platform.api;

import com.winzo.platform.repository.InboxRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Lets a consumer of messages apply each one once, however often the broker delivers it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Inbox {

    @Inject
    private InboxRepository consumed;

    /**
     * Notes the message in the running transaction, together with what the consumer does about it.
     *
     * @param consumer a stable name of the consumer
     * @param messageId the JMS property {@code messageId}
     * @return false when the consumer has applied the message before: then it does nothing
     */
    public boolean firstTime(String consumer, UUID messageId) {
        return consumed.note(consumer, messageId);
    }
}
