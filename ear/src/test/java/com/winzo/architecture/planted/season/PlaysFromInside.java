package com.winzo.architecture.planted.season;

import com.winzo.architecture.planted.betting.api.EntityOutOfPlace;

/** Planted: a client with the server in its hands. */
public final class PlaysFromInside {
    EntityOutOfPlace bet;
}
