package com.winzo.notification.internal;

import com.winzo.kernel.AccountId;
import com.winzo.notification.api.NotificationView;
import com.winzo.notification.domain.Wording;
import com.winzo.notification.repository.NotificationRepository;
import com.winzo.notification.repository.NotificationRepository.NewNotification;
import com.winzo.platform.api.Destination;
import com.winzo.platform.api.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Writes what customers are told and pushes it to their sockets. */
@ApplicationScoped
@Transactional
public class NotificationDesk {

    @Inject
    private NotificationRepository notifications;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** Tells messages of a type; telling one again changes nothing. Two statements for any number. */
    public void tell(String type, List<Message> messages) {
        Instant now = clock.instant();
        List<NewNotification> written =
                messages.stream().map(message -> notification(type, message)).toList();
        Set<UUID> told = notifications.tell(written);
        outbox.publishAll(
                Destination.REALTIME,
                "notification",
                written.stream()
                        .filter(each -> told.contains(each.id()))
                        .map(each -> new Outbox.News(
                                each.accountId().value(),
                                new NotificationView(each.id(), type, each.title(), each.body(), now)))
                        .toList());
    }

    private static NewNotification notification(String type, Message message) {
        Wording wording = Wording.of(type, message.facts());
        return new NewNotification(message.id(), message.accountId(), type, wording.title(), wording.body());
    }

    /**
     * Something that a customer should hear of.
     *
     * @param id becomes the notification's
     * @param facts what happened, values as text
     */
    public record Message(UUID id, AccountId accountId, Map<String, String> facts) {}
}
