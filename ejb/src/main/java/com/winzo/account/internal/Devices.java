package com.winzo.account.internal;

import com.winzo.account.api.SessionView;
import com.winzo.account.repository.LoginGuardRepository;
import com.winzo.account.repository.LoginGuardRepository.Device;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** Forgets devices for the holders of accounts. */
@ApplicationScoped
@Transactional
public class Devices {

    @Inject
    private LoginGuardRepository known;

    @Inject
    private SessionStore sessions;

    @Inject
    private AuditLog audit;

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
                .filter(session -> DeviceRegister.fingerprint(session.device()).equals(device.fingerprint()))
                .map(SessionView::id)
                .forEach(session -> sessions.endOwn(account, session, "device forgotten"));
        audit.record(
                account,
                "device.forget",
                "account/" + account,
                Map.of("device", DeviceRegister.described(device.device())));
    }
}
