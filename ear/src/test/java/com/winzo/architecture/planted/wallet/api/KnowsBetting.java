package com.winzo.architecture.planted.wallet.api;

import com.winzo.architecture.planted.betting.api.EntityOutOfPlace;

/** Planted: against the arrow, and with the way back a cycle. */
public final class KnowsBetting {
    EntityOutOfPlace bet;
}
