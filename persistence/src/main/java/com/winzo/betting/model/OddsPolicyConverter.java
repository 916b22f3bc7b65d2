package com.winzo.betting.model;

import com.winzo.kernel.OddsPolicy;
import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** A {@link OddsPolicy} in its column. */
@Converter(autoApply = true)
public class OddsPolicyConverter extends LowerCaseEnumConverter<OddsPolicy> {

    public OddsPolicyConverter() {
        super(OddsPolicy.class);
    }
}
