package com.winzo.account.domain;

import com.winzo.kernel.BusinessException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Who is old enough to bet: 18 years, more where the law of the country of residence asks for more.
 *
 * <p>Where the ages differ within a country, the highest one counts (Canada's provinces 18 or 19, the states of the US 18 to 21).
 */
public final class LegalAge {

    private static final int YEARS_MIN = 18;
    private static final int YEARS_MAX = 120;

    private static final Map<String, Integer> YEARS =
            Map.of("BE", 21, "CA", 19, "EE", 21, "GR", 21, "LT", 21, "US", 21);

    private final Map<String, Integer> years;

    /** @param changes ages by country (ISO 3166-1 alpha-2) that differ from the known ones, never below 18 */
    public LegalAge(Map<String, Integer> changes) {
        Map<String, Integer> merged = new HashMap<>(YEARS);
        merged.putAll(changes);
        merged.forEach((country, age) -> {
            if (age < YEARS_MIN) {
                throw new IllegalArgumentException("nobody bets at " + age + " in " + country);
            }
        });
        this.years = Map.copyOf(merged);
    }

    /** The age from which somebody who lives there may bet, in years. */
    public int in(String countryCode) {
        return years.getOrDefault(countryCode, YEARS_MIN);
    }

    /**
     * Somebody born on 29 February comes of age on 1 March.
     *
     * @throws BusinessException {@code VAL_003} when too young, or born before anybody alive
     */
    public void require(LocalDate dateOfBirth, String countryCode, LocalDate today) {
        if (dateOfBirth.isBefore(today.minusYears(YEARS_MAX))) {
            throw BusinessException.outOfRange("dateOfBirth", "Not a plausible date of birth.");
        }
        if (dateOfBirth.isAfter(today.minusYears(in(countryCode)))) {
            throw BusinessException.outOfRange(
                    "dateOfBirth", "You must be at least " + in(countryCode) + " years old.");
        }
    }
}
