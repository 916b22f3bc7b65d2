package com.winzo.catalogue.internal;

/** CDI event inside the transaction that changed what the catalogue shows beside its events. */
public record CatalogueEdited() {}
