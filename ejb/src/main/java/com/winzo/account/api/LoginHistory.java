package com.winzo.account.api;

import com.winzo.account.internal.Devices;
import com.winzo.account.repository.LoginGuardRepository;
import com.winzo.kernel.AccountId;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Places;
import com.winzo.platform.api.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Who tried to log in to an account, and from which devices it was used. */
@Stateless
public class LoginHistory {

    @Inject
    private Places places;

    @Inject
    private LoginGuardRepository attempts;

    @Inject
    private Devices devices;

    /**
     * For the holder: the newest first.
     *
     * @param before the id of the last one seen; null to begin
     */
    @Requires(Permission.SESSION_MANAGE)
    public List<LoginAttemptView> own(AccountId account, UUID before, int limit) {
        return read(account, before, limit);
    }

    /** The same for staff, of anybody. */
    @Requires(Permission.ACCOUNT_READ)
    public List<LoginAttemptView> of(AccountId account, UUID before, int limit) {
        return read(account, before, limit);
    }

    /** The devices the holder has logged in with, the one used last first. */
    @Requires(Permission.SESSION_MANAGE)
    public List<DeviceView> devices(AccountId account) {
        return attempts.devices(account).stream()
                .map(each -> new DeviceView(
                        each.id(),
                        each.device(),
                        each.address(),
                        places.countryOf(each.address()),
                        each.firstSeenAt(),
                        each.lastSeenAt()))
                .toList();
    }

    /**
     * Forgets a device and ends its sessions: the next login from it is one from a new device.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} unless it is one of the account's
     */
    @Requires(Permission.SESSION_MANAGE)
    public void forget(AccountId account, UUID device) {
        devices.forget(account, device);
    }

    private List<LoginAttemptView> read(AccountId account, UUID before, int limit) {
        return attempts.attempts(account, before, limit).stream()
                .map(each -> new LoginAttemptView(
                        each.id(),
                        each.outcome(),
                        each.address(),
                        places.countryOf(each.address()),
                        each.device(),
                        each.at()))
                .toList();
    }
}
