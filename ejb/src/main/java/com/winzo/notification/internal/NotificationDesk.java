package com.winzo.notification.internal;

import com.winzo.kernel.AccountId;
import com.winzo.notification.api.NotificationView;
import com.winzo.notification.domain.Wording;
import com.winzo.notification.repository.NotificationRepository;
import com.winzo.platform.api.Destination;
import com.winzo.platform.api.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Writes what a customer is told and pushes it to the customer's sockets. */
@ApplicationScoped
@Transactional
public class NotificationDesk {

    @Inject
    private NotificationRepository notifications;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** Tells a message; telling it again changes nothing. */
    public void tell(UUID messageId, AccountId accountId, String type, Map<String, String> facts) {
        Wording wording = Wording.of(type, facts);
        if (notifications.tell(messageId, accountId, type, wording.title(), wording.body())) {
            outbox.publish(
                    Destination.REALTIME,
                    "notification",
                    accountId.value(),
                    new NotificationView(messageId, type, wording.title(), wording.body(), clock.instant()));
        }
    }
}
