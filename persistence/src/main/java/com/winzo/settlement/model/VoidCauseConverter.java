package com.winzo.settlement.model;

import com.winzo.kernel.VoidCause;
import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** A {@link VoidCause} in its column. */
@Converter(autoApply = true)
public class VoidCauseConverter extends LowerCaseEnumConverter<VoidCause> {

    public VoidCauseConverter() {
        super(VoidCause.class);
    }
}
