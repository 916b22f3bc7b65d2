package com.winzo.architecture.planted.betting.api;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Planted: an entity at the front door. */
@Entity
public class EntityOutOfPlace {
    @Id
    long id;
}
