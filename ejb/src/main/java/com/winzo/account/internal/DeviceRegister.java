package com.winzo.account.internal;

import com.winzo.account.api.LoginOrigin;
import com.winzo.account.model.Account;
import com.winzo.account.repository.LoginGuardRepository;
import com.winzo.kernel.AccountId;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.Destination;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.Networks;
import com.winzo.platform.api.Outbox;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Knows from where and with what an account is used, and tells its holder of a device that is new. The account is locked. */
@ApplicationScoped
public class DeviceRegister {

    @Inject
    private LoginGuardRepository known;

    @Inject
    private SharedMeans means;

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

    /** Whether the account has been used before, but never with this device. */
    Later<Boolean> isNew(AccountId account, LoginOrigin origin, RoundTrip trip) {
        return known.isNewDevice(account, fingerprint(origin.device()), trip);
    }

    /** Somebody is in, with everything that was asked of them. */
    void welcome(Account account, UUID session, LoginOrigin origin, boolean newDevice, RoundTrip trip) {
        AccountId id = account.id();
        Instant now = clock.instant();
        known.noteNetwork(id, Networks.around(origin.address()), now, trip);
        known.noteDevice(ids.next(), id, fingerprint(origin.device()), origin.device(), origin.address(), now, trip);
        if (origin.deviceId() != null) {
            means.usedDevice(id, origin.deviceId(), trip);
        }
        audit.record(id, "login.success", "account/" + id, Map.of("session", session, "newDevice", newDevice), trip);
        if (newDevice) {
            tell(account, described(origin.device()), origin.address(), now);
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

    /** The same browser after an update is the same device: versions do not count. */
    static String fingerprint(String device) {
        return OpaqueTokens.hash(described(device).replaceAll("[0-9._]+", ""));
    }

    static String described(String device) {
        return device == null ? "an unnamed device" : device;
    }
}
