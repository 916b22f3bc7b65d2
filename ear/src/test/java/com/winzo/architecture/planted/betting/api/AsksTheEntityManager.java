package com.winzo.architecture.planted.betting.api;

import jakarta.persistence.EntityManager;

/** Planted: storage without a repository. */
public final class AsksTheEntityManager {
    private AsksTheEntityManager() {}

    public static EntityOutOfPlace find(EntityManager entities, long id) {
        return entities.find(EntityOutOfPlace.class, id);
    }
}
