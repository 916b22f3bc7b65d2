package com.winzo.account.internal;

import com.winzo.account.api.LoginOrigin;
import com.winzo.account.api.SessionView;
import com.winzo.account.model.Account;
import com.winzo.account.repository.AccountRepository;
import com.winzo.account.repository.LoginGuardRepository;
import com.winzo.account.repository.LoginGuardRepository.Device;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.Destination;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.Networks;
import com.winzo.platform.api.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Knows from where and with what an account is used, and tells its holder of a device that is new. */
@ApplicationScoped
@Transactional
public class Devices {

    @Inject
    private LoginGuardRepository known;

    @Inject
    private AccountRepository accounts;

    @Inject
    private SessionStore sessions;

    @Inject
    private Persons persons;

    @Inject
    private Letters letters;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    void welcome(@Observes SessionOpened opened) {
        AccountId account = opened.accountId();
        LoginOrigin origin = opened.origin();
        Instant now = clock.instant();
        known.noteNetwork(account, Networks.around(origin.address()), now);
        boolean isNew = known.noteDevice(
                ids.next(), account, fingerprint(origin.device()), origin.device(), origin.address(), now);
        audit.record(
                account,
                "login.success",
                "account/" + account,
                Map.of("session", opened.sessionId(), "newDevice", isNew));
        if (isNew) {
            tell(accounts.find(account).orElseThrow(), described(origin.device()), origin.address(), now);
        }
    }

    private void tell(Account account, String device, String address, Instant now) {
        letters.newDevice(persons.of(account).email(), account.username(), device, address, now);
        outbox.publish(
                Destination.NOTIFICATIONS,
                "new_device",
                account.id().value(),
                Map.of("device", device, "address", address));
    }

    /**
     * Forgets a device and ends the sessions that it holds.
     *
     * @throws BusinessException {@code VAL_004} unless it is one of the account's
     */
    public void forget(AccountId account, UUID id) {
        Device device = known.devices(account).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("device", id));
        known.forgetDevice(id);
        sessions.list(account, null).stream()
                .filter(session -> fingerprint(session.device()).equals(device.fingerprint()))
                .map(SessionView::id)
                .forEach(session -> sessions.endOwn(account, session, "device forgotten"));
        audit.record(account, "device.forget", "account/" + account, Map.of("device", described(device.device())));
    }

    /** The same browser after an update is the same device: versions do not count. */
    private static String fingerprint(String device) {
        return OpaqueTokens.hash(described(device).replaceAll("[0-9._]+", ""));
    }

    private static String described(String device) {
        return device == null ? "an unnamed device" : device;
    }
}
