package com.winzo.it.harness;

import com.winzo.server.WinzoInstance;
import java.util.List;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.After;

/** After every integration test, whatever it sent, no secret may stand in a log. */
public final class LogsAfterEachTest {

    @Inject
    private Instance<WinzoInstance> instance;

    @Inject
    private Instance<SecretsInLogs> logs;

    void read(@Observes After event) {
        List<String> found = logs.get().found(instance.get().nodes());
        if (!found.isEmpty()) {
            throw new AssertionError("Secrets in the logs:\n" + String.join("\n", found));
        }
    }
}
