package com.winzo.platform.messaging;

import com.winzo.platform.repository.OutboxRepository;
import com.winzo.platform.repository.OutboxRepository.Batch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * One batch of the outbox, in one database transaction: taken out and sent.
 *
 * <p>The broker commits first, in a session of its own: a crash in between sends the batch again. Copies of work are recognised
 * by the broker, by their duplicate-detection id; copies of news by the nodes that hear them.
 */
@ApplicationScoped
public class OutboxBatch {

    private static final int MESSAGES_MAX = 500;

    @Inject
    private OutboxRepository outbox;

    @Inject
    private Broker broker;

    /** Whether the batch before was full; most of the time one or two messages wait. */
    private volatile boolean rush;

    /** @return whether more messages wait that could be sent now */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean send() {
        Batch batch = outbox.take(rush ? MESSAGES_MAX : OutboxRepository.FEW);
        rush = batch.moreWait();
        if (batch.messages().isEmpty()) {
            return false;
        }
        broker.send(batch.messages());
        return batch.moreWait() || batch.heldBack();
    }
}
