package com.winzo.odds.model;

import com.winzo.kernel.MarketType;
import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** A {@link MarketType} in its column. */
@Converter(autoApply = true)
public class MarketTypeConverter extends LowerCaseEnumConverter<MarketType> {

    public MarketTypeConverter() {
        super(MarketType.class);
    }
}
