package com.winzo.account.schedule;

import com.winzo.account.internal.SigningKeys;
import com.winzo.platform.api.DatabaseFailures;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/** Opens the keys of access tokens at start, and looks after them: every node hears of a new key long before it signs. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class SigningKeyUpkeep {

    private static final Logger LOG = Logger.getLogger(SigningKeyUpkeep.class);

    @Inject
    private SigningKeys keys;

    @PostConstruct
    void open() {
        keys.open();
    }

    @Schedule(hour = "*", minute = "*", second = "11", persistent = false)
    void keep() {
        try {
            keys.keep();
        } catch (RuntimeException failed) {
            if (!DatabaseFailures.mayPass(failed)) {
                throw failed;
            }
            LOG.debug("the database is away; the next minute will do", failed);
        }
    }
}
