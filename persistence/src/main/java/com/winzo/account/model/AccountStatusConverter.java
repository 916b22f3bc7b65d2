package com.winzo.account.model;

import com.winzo.kernel.AccountStatus;
import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** An account's status in its column. */
@Converter(autoApply = true)
public class AccountStatusConverter extends LowerCaseEnumConverter<AccountStatus> {

    public AccountStatusConverter() {
        super(AccountStatus.class);
    }
}
