package com.winzo.platform.schedule;

import com.winzo.platform.api.DatabaseFailures;
import com.winzo.platform.messaging.MailCarrier;
import com.winzo.platform.repository.MailRepository;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Sends the carrier of mails on its way, and forgets old mails. */
@Singleton
@DependsOn("SchemaMigration")
public class MailTimer {

    private static final Logger LOG = Logger.getLogger(MailTimer.class);

    /** Longer than any token in a mail is good. */
    private static final Duration KEPT = Duration.ofDays(7);

    @Inject
    private MailCarrier carrier;

    @Inject
    private MailRepository mails;

    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void carry() {
        try {
            carrier.carry();
        } catch (RuntimeException failed) {
            if (!DatabaseFailures.mayPass(failed)) {
                throw failed;
            }
            LOG.debug("the database is away; mails wait", failed);
        }
    }

    @Schedule(hour = "2", minute = "27", persistent = false)
    void forget() {
        LOG.debugf(
                "%d old mails forgotten", mails.deleteOlderThan(clock.instant().minus(KEPT)));
    }
}
