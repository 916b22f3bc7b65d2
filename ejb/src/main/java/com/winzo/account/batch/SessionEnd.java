package com.winzo.account.batch;

import com.winzo.account.internal.SessionsOfAll;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends every session that there is when it starts, some at a time. Stopped or broken, it is simply started again. */
@Named
@Dependent
public class SessionEnd extends AbstractBatchlet {

    private final AtomicBoolean stopped = new AtomicBoolean();

    @Inject
    private SessionsOfAll sessions;

    @Override
    public String process() {
        Instant begun = sessions.now();
        int count = 0;
        int ended = sessions.endSome(begun);
        while (ended > 0) {
            count += ended;
            ended = stopped.get() ? 0 : sessions.endSome(begun);
        }
        sessions.note(count);
        return stopped.get() ? "STOPPED" : "COMPLETED";
    }

    @Override
    public void stop() {
        stopped.set(true);
    }
}
