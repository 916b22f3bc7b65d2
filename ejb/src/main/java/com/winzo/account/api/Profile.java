package com.winzo.account.api;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.AccountStatus;
import com.winzo.platform.api.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * What the holder of an account sees of it.
 *
 * @param roles in the order of {@link Role}
 * @param preferences whatever the client keeps there
 * @param excludedUntil before when nobody lifts the self-exclusion; null without one, and for one that has no end
 * @param timeOutUntil when the break from betting ends; null without one
 */
public record Profile(
        AccountId id,
        String username,
        String email,
        String firstName,
        String lastName,
        LocalDate dateOfBirth,
        String countryCode,
        Contact contact,
        Currency currency,
        AccountStatus status,
        List<Role> roles,
        Map<String, Object> preferences,
        Instant createdAt,
        Instant excludedUntil,
        Instant timeOutUntil) {}
