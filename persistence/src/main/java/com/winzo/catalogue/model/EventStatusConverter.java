package com.winzo.catalogue.model;

import com.winzo.kernel.EventStatus;
import com.winzo.platform.model.LowerCaseEnumConverter;
import jakarta.persistence.Converter;

/** An event's status in its column. */
@Converter(autoApply = true)
public class EventStatusConverter extends LowerCaseEnumConverter<EventStatus> {

    public EventStatusConverter() {
        super(EventStatus.class);
    }
}
