package com.winzo.settlement.model;

import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** A {@link SettlementState} in its column. */
@Converter(autoApply = true)
public class SettlementStateConverter extends LowerCaseEnumConverter<SettlementState> {

    public SettlementStateConverter() {
        super(SettlementState.class);
    }
}
