package com.winzo.account.model;

import com.winzo.kernel.SecondFactor;
import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** A second factor in its column. */
@Converter(autoApply = true)
public class SecondFactorConverter extends LowerCaseEnumConverter<SecondFactor> {

    public SecondFactorConverter() {
        super(SecondFactor.class);
    }
}
