package com.winzo.betting.model;

import com.winzo.kernel.lines.Teaser;
import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** A {@link Teaser} in its column. */
@Converter(autoApply = true)
public class TeaserConverter extends LowerCaseEnumConverter<Teaser> {

    public TeaserConverter() {
        super(Teaser.class);
    }
}
