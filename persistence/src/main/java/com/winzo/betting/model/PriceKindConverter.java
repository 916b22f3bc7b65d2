package com.winzo.betting.model;

import com.winzo.kernel.PriceKind;
import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** A {@link PriceKind} in its column. */
@Converter(autoApply = true)
public class PriceKindConverter extends LowerCaseEnumConverter<PriceKind> {

    public PriceKindConverter() {
        super(PriceKind.class);
    }
}
