package com.winzo.architecture.planted.betting.domain;

import jakarta.inject.Inject;

/** Planted: a decision that is injected into. */
public final class AsksTheContainer {
    @Inject
    CountsMoneyInDoubles collaborator;
}
