package com.winzo.platform.internal;

import com.winzo.platform.api.StepUp;
import com.winzo.platform.api.StepUps;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Asks at the facade how long ago its caller proved who they are; after it is known that they may. */
@Interceptor
@StepUp
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 1)
public class StepUpCheck {

    @Inject
    private StepUps stepUps;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        stepUps.require();
        return call.proceed();
    }
}
