package com.winzo.betting.model;

import com.winzo.kernel.BetStatus;
import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** A {@link BetStatus} in its column. */
@Converter(autoApply = true)
public class BetStatusConverter extends LowerCaseEnumConverter<BetStatus> {

    public BetStatusConverter() {
        super(BetStatus.class);
    }
}
