package com.winzo.platform.api;

import com.winzo.platform.messaging.OutboxRelay;
import com.winzo.platform.model.OutboxMessage;
import com.winzo.platform.repository.OutboxRepository;
import com.winzo.platform.repository.RoundTrip;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Keeps what must leave the system until the transaction that caused it has committed.
 *
 * <p>A relay sends the rows to JMS, at least once and in order per subject; consumers are idempotent by the
 * items' ids.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Outbox {

    /** Stands for the subject of messages about many. */
    private static final UUID MANY = new UUID(0, 0);

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
     * Tells one thing once the running transaction has committed.
     *
     * @param type what happened, for example {@code bet_settled}; the consumer switches on it
     * @param about the account or market that it is about; what is about the same arrives in order
     * @param data serialised to JSON
     */
    public void publish(Destination destination, String type, UUID about, Object data) {
        messages(destination, type, about, written(List.of(new News(about, data))))
                .forEach(messages::add);
        wakeRelayAfterwards();
    }

    /** The same for many things of a type, in as few messages as they fit into; such messages arrive in order. */
    public void publishAll(Destination destination, String type, List<News> news) {
        publishAll(List.of(destination), type, news);
    }

    /** The same with other statements; told when the trip has been made and the transaction has committed. */
    public void publishAll(Destination destination, String type, List<News> news, RoundTrip trip) {
        if (!news.isEmpty()) {
            messages.write(messages(destination, type, MANY, written(news)), trip);
            wakeRelayAfterwards();
        }
    }

    /** The same for several destinations; everywhere an item has the same id. */
    public void publishAll(List<Destination> destinations, String type, List<News> news) {
        if (!news.isEmpty()) {
            List<String> items = written(news);
            messages.write(destinations.stream()
                    .flatMap(destination -> messages(destination, type, MANY, items).stream())
                    .toList());
            wakeRelayAfterwards();
        }
    }

    private List<String> written(List<News> news) {
        return news.stream()
                .map(each -> json.write(new Item(ids.next(), each.about(), each.data())))
                .toList();
    }

    private List<OutboxMessage> messages(Destination destination, String type, UUID ordered, List<String> items) {
        return OutboxItem.messages(items).stream()
                .map(message -> new OutboxMessage(ids.next(), destination.name(), type, ordered, message))
                .toList();
    }

    private void wakeRelayAfterwards() {
        if (transaction.getResource(Outbox.class) == null) {
            transaction.putResource(Outbox.class, Boolean.TRUE);
            transaction.registerInterposedSynchronization(new WakeRelay());
        }
    }

    /**
     * Something to be told.
     *
     * @param about the account or market that it is about
     * @param data serialised to JSON
     */
    public record News(UUID about, Object data) {}

    /** On the wire; {@link OutboxItem} reads it. */
    private record Item(UUID id, UUID about, Object data) {}

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
