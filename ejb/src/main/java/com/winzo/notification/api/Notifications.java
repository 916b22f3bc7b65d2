package com.winzo.notification.api;

import com.winzo.kernel.AccountId;
import com.winzo.notification.repository.NotificationRepository;
import com.winzo.platform.api.Page;
import com.winzo.platform.api.PageRequest;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Reads a customer's notifications. */
@Stateless
@Requires(Permission.NOTIFICATION_READ)
public class Notifications {

    @Inject
    private NotificationRepository notifications;

    /** The newest first. */
    public Page<NotificationView> of(AccountId accountId, PageRequest page) {
        List<NotificationView> views = notifications.of(accountId, page.offset(), page.limit()).stream()
                .map(each -> new NotificationView(each.id(), each.type(), each.title(), each.body(), each.createdAt()))
                .toList();
        return new Page<>(views, page, notifications.count(accountId));
    }
}
