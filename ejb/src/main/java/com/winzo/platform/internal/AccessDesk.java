package com.winzo.platform.internal;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.AccessKind;
import com.winzo.platform.api.AccessRuleView;
import com.winzo.platform.api.AccessScope;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.Callers;
import com.winzo.platform.api.Ids;
import com.winzo.platform.api.Networks;
import com.winzo.platform.api.NewAccessRule;
import com.winzo.platform.repository.AccessRuleRepository;
import com.winzo.platform.repository.AccessRuleRepository.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Adds and removes rules about addresses, and keeps administrators from locking themselves out. */
@ApplicationScoped
public class AccessDesk {

    private static final int RULES_MAX = 10_000;

    @Inject
    private AccessRuleRepository rules;

    @Inject
    private Countries countries;

    @Inject
    private Callers callers;

    @Inject
    private AuditLog audit;

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    public List<AccessRuleView> list() {
        return rules.all().stream().map(AccessDesk::view).toList();
    }

    public AccessRuleView add(NewAccessRule order, AccountId actor) {
        check(order);
        List<Rule> after = new ArrayList<>(rules.all());
        if (after.size() >= RULES_MAX) {
            throw BusinessException.outOfRange("rules", "There are 10,000 rules already.");
        }
        Rule rule = new Rule(
                ids.next(),
                order.scope().name().toLowerCase(Locale.ROOT),
                order.kind().name().toLowerCase(Locale.ROOT),
                order.network() == null ? null : order.network().strip(),
                order.country(),
                order.reason(),
                clock.instant(),
                actor.value());
        after.add(rule);
        requireActorStaysIn(after);
        rules.add(rule);
        note(actor, "access_rule.add", rule);
        return view(rule);
    }

    public void remove(UUID id, AccountId actor) {
        List<Rule> after = new ArrayList<>(rules.all());
        Rule gone = after.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> BusinessException.notFound("access rule", id));
        after.remove(gone);
        requireActorStaysIn(after);
        rules.remove(id);
        note(actor, "access_rule.remove", gone);
    }

    private static void check(NewAccessRule order) {
        if ((order.network() == null) == (order.country() == null)) {
            throw BusinessException.invalidFormat("network", "Name a network or a country.");
        }
        try {
            Networks.of(order.network() == null ? List.of() : List.of(order.network()));
        } catch (IllegalArgumentException none) {
            throw BusinessException.invalidFormat("network", "Write the network as a CIDR block.");
        }
    }

    private void requireActorStaysIn(List<Rule> after) {
        AccessList list = AccessList.of(after);
        String address = callers.address();
        if (address != null
                && !(list.permits(AccessScope.ADMIN, address, countries::of)
                        && list.permits(AccessScope.LOGIN, address, countries::of))) {
            throw BusinessException.conflict("This would keep you out yourself.");
        }
    }

    private void note(AccountId actor, String action, Rule rule) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("scope", rule.scope());
        detail.put("kind", rule.kind());
        detail.put(
                rule.network() == null ? "country" : "network",
                rule.network() == null ? rule.country() : rule.network());
        detail.put("reason", rule.reason());
        audit.record(actor, action, "access-rule/" + rule.id(), detail);
    }

    private static AccessRuleView view(Rule rule) {
        return new AccessRuleView(
                rule.id(),
                AccessScope.valueOf(rule.scope().toUpperCase(Locale.ROOT)),
                AccessKind.valueOf(rule.kind().toUpperCase(Locale.ROOT)),
                rule.network(),
                rule.country(),
                rule.reason(),
                rule.createdAt(),
                rule.createdBy());
    }
}
