package com.winzo.account.schedule;

import com.winzo.account.internal.PersonSealing;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Seals what an earlier release has left open, before anybody logs in. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class PersonSealingAtStart {

    private static final Logger LOG = Logger.getLogger(PersonSealingAtStart.class);

    @Inject
    private PersonSealing sealing;

    @PostConstruct
    void seal() {
        if (!sealing.isAnythingOpen()) {
            return;
        }
        Optional<UUID> done = Optional.of(PersonSealing.BEGINNING);
        while (done.isPresent()) {
            done = sealing.sealAfter(done.get());
        }
        LOG.info("what was known of the holders of accounts is sealed now");
    }
}
