package com.winzo.settlement.internal;

import java.util.UUID;

/** An order names a settlement that does not exist: no delivery will ever mend that. */
public final class UnknownSettlement extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownSettlement(UUID id) {
        super("no settlement " + id);
    }
}
