package com.winzo.account.domain;

import com.winzo.kernel.BusinessException;
import java.time.LocalDate;

/** Who is old enough to bet: 18 years, the lowest age of the regulated markets; jurisdictions may ask for more. */
public final class LegalAge {

    private static final int YEARS_MIN = 18;
    private static final int YEARS_MAX = 120;

    private LegalAge() {}

    /**
     * Somebody born on 29 February comes of age on 1 March.
     *
     * @throws BusinessException {@code VAL_003} when too young, or born before anybody alive
     */
    public static void require(LocalDate dateOfBirth, LocalDate today) {
        if (dateOfBirth.isBefore(today.minusYears(YEARS_MAX))) {
            throw BusinessException.outOfRange("dateOfBirth", "Not a plausible date of birth.");
        }
        if (dateOfBirth.isAfter(today.minusYears(YEARS_MIN))) {
            throw BusinessException.outOfRange("dateOfBirth", "You must be at least " + YEARS_MIN + " years old.");
        }
    }
}
