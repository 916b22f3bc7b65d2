package com.winzo.catalogue.internal;

import com.winzo.platform.api.Freshness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Lets no public read show what the catalogue was before a committed edit. */
@ApplicationScoped
public class CatalogueWatch {

    @Inject
    private Freshness freshness;

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogueEdited edit) {
        freshness.catalogueEdited();
    }
}
