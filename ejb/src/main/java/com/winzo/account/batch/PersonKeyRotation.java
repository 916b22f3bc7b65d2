package com.winzo.account.batch;

import com.winzo.account.internal.PersonSealing;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Makes a new key for personal data, seals every account with it, a few at a time, and all other keys with the master key of now.
 * Stopped or broken, it is simply started again: what is sealed stays.
 */
@Named
@Dependent
public class PersonKeyRotation extends AbstractBatchlet {

    private final AtomicBoolean stopped = new AtomicBoolean();

    @Inject
    private PersonSealing sealing;

    @Override
    public String process() {
        sealing.rotateKey();
        Optional<UUID> done = Optional.of(PersonSealing.BEGINNING);
        while (done.isPresent() && !stopped.get()) {
            done = sealing.sealAfter(done.get());
        }
        return stopped.get() ? "STOPPED" : "COMPLETED";
    }

    @Override
    public void stop() {
        stopped.set(true);
    }
}
