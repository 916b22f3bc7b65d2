package com.winzo.platform;

import com.winzo.platform.api.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Describes failures outside of REST requests in the words that REST uses. */
@ApplicationScoped
public class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    @Inject
    private Ids ids;

    @Inject
    private Clock clock;

    /**
     * The contract's error object under a request id of its own; an unexpected failure is logged with that id.
     *
     * @return an object to be written as JSON
     */
    public Object describe(Throwable failure) {
        ErrorAnswer answer = ErrorClassifier.classify(failure);
        String requestId = ids.next().toString();
        if (answer.unexpected()) {
            answer.log(LOG, "request " + requestId + " failed", failure);
        }
        return ErrorEnvelope.of(answer, clock.instant(), requestId).error();
    }
}
