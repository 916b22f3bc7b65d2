package com.winzo.payments.model;

import com.winzo.kernel.TransactionStatus;
import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** A {@link TransactionStatus} in its column. */
@Converter(autoApply = true)
public class TransactionStatusConverter extends LowerCaseEnumConverter<TransactionStatus> {

    public TransactionStatusConverter() {
        super(TransactionStatus.class);
    }
}
