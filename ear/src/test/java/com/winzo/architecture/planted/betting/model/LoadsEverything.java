package com.winzo.architecture.planted.betting.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Planted: eager, because that is the default. */
@Entity
public class LoadsEverything {
    @Id
    long id;

    @ManyToOne
    LoadsItsTwin twin;
}
