package com.winzo.odds.model;

import com.winzo.kernel.SelectionResult;
import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** A {@link SelectionResult} in its column. */
@Converter(autoApply = true)
public class SelectionResultConverter extends LowerCaseEnumConverter<SelectionResult> {

    public SelectionResultConverter() {
        super(SelectionResult.class);
    }
}
