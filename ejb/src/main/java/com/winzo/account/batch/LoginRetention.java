package com.winzo.account.batch;

import com.winzo.account.internal.LoginForgetting;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.concurrent.atomic.AtomicBoolean;

/** Forgets old attempts to log in, and devices and networks of long ago. Stopped or broken, it is simply started again. */
@Named
@Dependent
public class LoginRetention extends AbstractBatchlet {

    private final AtomicBoolean stopped = new AtomicBoolean();

    @Inject
    private LoginForgetting forgetting;

    @Override
    public String process() {
        forgetting.forgetAttempts();
        boolean more = true;
        while (more && !stopped.get()) {
            more = forgetting.forgetSomeDevices();
        }
        return stopped.get() ? "STOPPED" : "COMPLETED";
    }

    @Override
    public void stop() {
        stopped.set(true);
    }
}
