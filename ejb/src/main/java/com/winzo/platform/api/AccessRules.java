package com.winzo.platform.api;

import com.winzo.kernel.AccountId;
import com.winzo.platform.internal.AccessDesk;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Says from where Winzo may be used; every step is audited and holds on every node within about a second. */
@Stateless
@Requires(Permission.ACCESS_RULE_MANAGE)
public class AccessRules {

    @Inject
    private AccessDesk desk;

    /** All of them, the newest first. */
    public List<AccessRuleView> list() {
        return desk.list();
    }

    /**
     * @throws com.winzo.kernel.BusinessException {@code VAL_002} unless it names one network or one country, {@code VAL_003} for one
     *     too many, {@code VAL_005} when it would keep out whoever adds it
     */
    @StepUp
    public AccessRuleView add(NewAccessRule order, AccountId actor) {
        return desk.add(order, actor);
    }

    /**
     * @throws com.winzo.kernel.BusinessException {@code VAL_004} for an unknown rule, {@code VAL_005} when without it whoever removes
     *     it would be kept out
     */
    @StepUp
    public void remove(UUID id, AccountId actor) {
        desk.remove(id, actor);
    }
}
