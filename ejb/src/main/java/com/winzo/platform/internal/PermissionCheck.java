package com.winzo.platform.internal;

import com.winzo.platform.api.Callers;
import com.winzo.platform.api.Requires;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;

/** Asks at the facade whether the caller may, so that no new road around a resource leads past the question. */
@Interceptor
@Requires
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class PermissionCheck {

    @Inject
    private Callers callers;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        callers.require(required(call.getMethod()).value());
        return call.proceed();
    }

    private static Requires required(Method method) {
        Requires ofMethod = method.getAnnotation(Requires.class);
        return ofMethod == null ? method.getDeclaringClass().getAnnotation(Requires.class) : ofMethod;
    }
}
