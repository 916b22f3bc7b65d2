package com.winzo.account.api;

import com.winzo.account.internal.ApiKeyDesk;
import com.winzo.kernel.AccountId;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.platform.api.StepUp;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Gives machines their keys and takes them away again; every step is audited. */
@Stateless
@Requires(Permission.API_KEY_MANAGE)
public class ApiKeys {

    @Inject
    private ApiKeyDesk desk;

    /** All of them, the newest first. */
    public List<ApiKeyView> list() {
        return desk.list();
    }

    /**
     * @throws com.winzo.kernel.BusinessException {@code VAL_002} for what is no network, {@code VAL_003} for a permission that
     *     machines do not have, or an end that has passed or is too far ahead
     */
    @StepUp
    public IssuedApiKey create(NewApiKey order, AccountId actor) {
        return desk.create(order, actor);
    }

    /**
     * Gives a key another secret.
     *
     * @param overlap how long the present one still works
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} for an unknown key, {@code VAL_005} for one that has ended
     */
    @StepUp
    public IssuedApiKey rotate(UUID id, Duration overlap, AccountId actor) {
        return desk.rotate(id, overlap, actor);
    }

    /**
     * Takes a key away: it is refused from the next request on, on every node.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} for an unknown key
     */
    @StepUp
    public ApiKeyView revoke(UUID id, AccountId actor) {
        return desk.revoke(id, actor);
    }
}
