package com.winzo.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
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

    /**
     * Writes a message in the running transaction.
     *
     * @param type what happened, for example {@code bet_settled}; the consumer switches on it
     * @param aggregateId the account, market or bet it is about
     * @param payload serialised to JSON
     */
    public void publish(Destination destination, String type, UUID aggregateId, Object payload) {
        throw new UnsupportedOperationException();
    }
}
