package com.winzo.platform.api;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.internal.AccessList;
import com.winzo.platform.internal.Countries;
import com.winzo.platform.repository.AccessRuleRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Lets requests in from where they may come; asked with each of them, so it answers from the heap. */
@ApplicationScoped
public class AccessGate {

    @Inject
    private AccessRuleRepository rules;

    @Inject
    private Countries countries;

    private volatile Known known = new Known(-1, AccessList.EMPTY);

    /**
     * @throws BusinessException {@code AUTH_010} for an address that a rule keeps out
     */
    public void require(AccessScope scope, String address) {
        if (!known.list().permits(scope, address, countries::of)) {
            throw new BusinessException(ErrorCode.LOCATION_REFUSED, "Winzo cannot be used from here.");
        }
    }

    /** Whether anything is asked of addresses at all. */
    public boolean isOpen() {
        return known.list().isEmpty();
    }

    /** Once a second, on every node: looks whether the rules have changed. */
    @Transactional
    public void refresh() {
        long version = rules.version();
        if (version != known.version()) {
            known = new Known(version, AccessList.of(rules.all()));
        }
    }

    private record Known(long version, AccessList list) {}
}
