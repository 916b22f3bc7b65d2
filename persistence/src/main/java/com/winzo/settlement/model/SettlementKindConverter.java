package com.winzo.settlement.model;

import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** A {@link SettlementKind} in its column. */
@Converter(autoApply = true)
public class SettlementKindConverter extends LowerCaseEnumConverter<SettlementKind> {

    public SettlementKindConverter() {
        super(SettlementKind.class);
    }
}
