package com.winzo.odds.model;

import com.winzo.kernel.Side;
import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** A {@link Side} in its column. */
@Converter(autoApply = true)
public class SideConverter extends LowerCaseEnumConverter<Side> {

    public SideConverter() {
        super(Side.class);
    }
}
