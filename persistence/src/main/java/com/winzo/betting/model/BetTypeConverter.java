package com.winzo.betting.model;

import com.winzo.kernel.BetType;
import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** A {@link BetType} in its column. */
@Converter(autoApply = true)
public class BetTypeConverter extends LowerCaseEnumConverter<BetType> {

    public BetTypeConverter() {
        super(BetType.class);
    }
}
