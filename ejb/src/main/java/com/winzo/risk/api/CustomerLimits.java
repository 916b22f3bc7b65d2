package com.winzo.risk.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.CustomerLimitKind;
import com.winzo.kernel.Money;
import com.winzo.platform.api.AuditLog;
import com.winzo.risk.repository.CustomerLimitRepository;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the house lets one customer stake and lose. Placement reads it with the exposure and holds each bet to it. */
@Stateless
public class CustomerLimits {

    @Inject
    private CustomerLimitRepository limits;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** What a customer is held to, by the house or by themselves; a kind that is not there has no limit. */
    public Map<CustomerLimitKind, Money> of(AccountId customer, Currency currency) {
        Map<CustomerLimitKind, Money> found = new EnumMap<>(CustomerLimitKind.class);
        limits.holding(customer).forEach((kind, minor) -> found.put(kind, new Money(minor, currency)));
        return found;
    }

    /** Replaces all limits of a customer; the next bet is held to them. */
    public void set(AccountId customer, Map<CustomerLimitKind, Money> wanted, String reason, AccountId staff) {
        Map<CustomerLimitKind, Long> before = limits.of(customer);
        Map<CustomerLimitKind, Long> minor = new EnumMap<>(CustomerLimitKind.class);
        wanted.forEach((kind, limit) -> minor.put(kind, limit.minor()));
        limits.set(customer, minor, staff, clock.instant());
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("before", before);
        detail.put("after", minor);
        detail.put("reason", reason);
        audit.record(staff, "account.limits", "account/" + customer, detail);
    }
}
