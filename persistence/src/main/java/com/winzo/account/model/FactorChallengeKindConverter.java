package com.winzo.account.model;

import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** What a challenge ends, in its column. */
@Converter(autoApply = true)
public class FactorChallengeKindConverter extends LowerCaseEnumConverter<FactorChallenge.Kind> {

    public FactorChallengeKindConverter() {
        super(FactorChallenge.Kind.class);
    }
}
