package com.winzo.architecture.planted.betting.internal;

/** Planted: a name that says nothing. */
public final class BetPlacementHelper {}
