package com.winzo.odds.model;

import com.winzo.kernel.MarketStatus;
import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** A {@link MarketStatus} in its column. */
@Converter(autoApply = true)
public class MarketStatusConverter extends LowerCaseEnumConverter<MarketStatus> {

    public MarketStatusConverter() {
        super(MarketStatus.class);
    }
}
