package com.winzo.platform.internal;

import com.winzo.platform.api.AccessKind;
import com.winzo.platform.api.AccessScope;
import com.winzo.platform.api.Networks;
import com.winzo.platform.repository.AccessRuleRepository.Rule;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules in force, ready to be asked.
 *
 * <p>What is nearer decides: a network before a country, keeping out before letting in. Where anybody is let in by name, nobody
 * else is, and an address of no known country is in none of them.
 */
public final class AccessList {

    /** Lets everybody in. */
    public static final AccessList EMPTY = new AccessList(List.of());

    private final Map<AccessScope, Part> parts = new EnumMap<>(AccessScope.class);
    private final boolean empty;

    private AccessList(Collection<Rule> rules) {
        empty = rules.isEmpty();
        for (AccessScope scope : AccessScope.values()) {
            parts.put(scope, Part.of(rules, scope));
        }
    }

    public static AccessList of(Collection<Rule> rules) {
        return new AccessList(rules);
    }

    public boolean isEmpty() {
        return empty;
    }

    /** @param countryOf the country of an address; null when nobody knows */
    public boolean permits(AccessScope scope, String address, Function<String, String> countryOf) {
        return empty || parts.get(scope).permits(address, countryOf);
    }

    private record Part(Networks denied, Networks allowed, Set<String> deniedCountries, Set<String> allowedCountries) {

        /** Rules for everything count in every part. */
        static Part of(Collection<Rule> rules, AccessScope scope) {
            Set<String> scopes = Stream.of(AccessScope.ALL, scope)
                    .map(each -> each.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.toSet());
            List<Rule> mine =
                    rules.stream().filter(rule -> scopes.contains(rule.scope())).toList();
            return new Part(
                    networks(mine, AccessKind.DENY),
                    networks(mine, AccessKind.ALLOW),
                    countries(mine, AccessKind.DENY),
                    countries(mine, AccessKind.ALLOW));
        }

        boolean permits(String address, Function<String, String> countryOf) {
            if (denied.contain(address)) {
                return false;
            }
            if (allowed.contain(address)) {
                return true;
            }
            boolean byName = !allowed.isEmpty() || !allowedCountries.isEmpty();
            if (deniedCountries.isEmpty() && allowedCountries.isEmpty()) {
                return !byName;
            }
            String country = countryOf.apply(address);
            if (country != null && deniedCountries.contains(country)) {
                return false;
            }
            return !byName || country != null && allowedCountries.contains(country);
        }

        private static Networks networks(List<Rule> rules, AccessKind kind) {
            return Networks.of(
                    of(rules, kind).map(Rule::network).filter(Objects::nonNull).toList());
        }

        private static Set<String> countries(List<Rule> rules, AccessKind kind) {
            return of(rules, kind).map(Rule::country).filter(Objects::nonNull).collect(Collectors.toSet());
        }

        private static Stream<Rule> of(List<Rule> rules, AccessKind kind) {
            return rules.stream().filter(rule -> rule.kind().equals(kind.name().toLowerCase(Locale.ROOT)));
        }
    }
}
