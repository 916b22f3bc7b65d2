package com.winzo.payments.model;

import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** A {@link PaymentDirection} in its column. */
@Converter(autoApply = true)
public class PaymentDirectionConverter extends LowerCaseEnumConverter<PaymentDirection> {

    public PaymentDirectionConverter() {
        super(PaymentDirection.class);
    }
}
