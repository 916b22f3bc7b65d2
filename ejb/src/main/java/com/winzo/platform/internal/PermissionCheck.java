package com.winzo.platform.internal;

import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.Callers;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.platform.api.SecurityTrail;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/** Asks at the facade whether the caller may, so that no new road around a resource leads past the question. */
@Interceptor
@Requires
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class PermissionCheck {

    @Inject
    private Callers callers;

    @Inject
    private SecurityTrail trail;

    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Permission[] wanted = required(call.getMethod()).value();
        try {
            callers.require(wanted);
        } catch (BusinessException refusal) {
            callers.current()
                    .ifPresent(caller -> trail.noteApart(
                            caller.accountId(),
                            "permission.refused",
                            call.getMethod().getDeclaringClass().getSimpleName()
                                    + '.'
                                    + call.getMethod().getName(),
                            Map.of("required", List.of(wanted))));
            throw refusal;
        }
        return call.proceed();
    }

    private static Requires required(Method method) {
        Requires ofMethod = method.getAnnotation(Requires.class);
        return ofMethod == null ? method.getDeclaringClass().getAnnotation(Requires.class) : ofMethod;
    }
}
