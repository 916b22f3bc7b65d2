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

    /** While as many come as can be sent at once; most of the time it is one or two. */
    private static final int MESSAGES_FEW = OutboxRepository.FEW;

    private static final int MESSAGES_MAX = 500;

    @Inject
    private OutboxRepository outbox;

    @Inject
    private Broker broker;

    private volatile boolean rush;

    /** @return whether more messages wait that could be sent now */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean send() {
        Batch batch = outbox.take(rush ? MESSAGES_MAX : MESSAGES_FEW);
        rush = batch.moreWait();
        if (batch.messages().isEmpty()) {
            return false;
        }
        broker.send(batch.messages());
        return batch.moreWait() || batch.heldBack();
    }
}
