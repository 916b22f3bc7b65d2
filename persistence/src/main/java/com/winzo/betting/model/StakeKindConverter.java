package com.winzo.betting.model;

import com.winzo.kernel.StakeKind;
import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** A {@link StakeKind} in its column. */
@Converter(autoApply = true)
public class StakeKindConverter extends LowerCaseEnumConverter<StakeKind> {

    public StakeKindConverter() {
        super(StakeKind.class);
    }
}
