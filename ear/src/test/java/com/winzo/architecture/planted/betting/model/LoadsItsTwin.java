package com.winzo.architecture.planted.betting.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;

/** Planted: eager, because that is the default. */
@Entity
public class LoadsItsTwin {
    @Id
    long id;

    @OneToOne
    LoadsEverything twin;
}
