package com.winzo.platform.api;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes identities: UUID version 7 (RFC 9562), so that keys follow time and partitions follow keys. */
@ApplicationScoped
public class Ids {

    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
