package com.winzo.platform.api;

import com.winzo.platform.messaging.OutboxRelay;
import com.winzo.platform.model.OutboxMessage;
import com.winzo.platform.repository.OutboxRepository;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Keeps what must leave the system until the transaction that caused it has committed.
 *
 * <p>A relay sends the rows to JMS, at least once and in order per aggregate; consumers are idempotent by the
 * message's id.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {

    @Inject
    private OutboxRepository messages;

    @Inject
    private OutboxRelay relay;

    @Inject
    private Ids ids;

    @Inject
    private Json json;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /**
     * Writes a message in the running transaction.
     *
     * @param type what happened, for example {@code bet_settled}; the consumer switches on it
     * @param aggregateId the account, market or bet it is about
     * @param payload serialised to JSON
     */
    public void publish(Destination destination, String type, UUID aggregateId, Object payload) {
        messages.add(new OutboxMessage(ids.next(), destination.name(), type, aggregateId, json.write(payload)));
        if (transaction.getResource(Outbox.class) == null) {
            transaction.putResource(Outbox.class, Boolean.TRUE);
            transaction.registerInterposedSynchronization(new WakeRelay());
        }
    }

    private final class WakeRelay implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing is sent before the commit.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
