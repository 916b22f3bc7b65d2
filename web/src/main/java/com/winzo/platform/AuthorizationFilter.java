package com.winzo.platform;

import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.Callers;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.platform.api.SecurityTrail;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/**
 * Lets a request through to its resource, or not, before its body is read: the method's annotation decides, then the
 * class's, and without any nobody may. The facade behind the resource asks again.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class AuthorizationFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Inject
    private CurrentCaller current;

    @Inject
    private Callers callers;

    @Inject
    private SecurityTrail trail;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        AnnotatedElement rule = saysWho(method) ? method : resource.getResourceClass();
        if (rule.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        current.requireKnown();
        Requires requires = rule.getAnnotation(Requires.class);
        Permission[] wanted = requires == null ? new Permission[0] : requires.value();
        try {
            callers.require(wanted);
        } catch (BusinessException refusal) {
            trail.noteApart(
                    current.accountId(),
                    "permission.refused",
                    request.getMethod() + ' ' + request.getUriInfo().getPath(),
                    Map.of("required", List.of(wanted)));
            throw refusal;
        }
    }

    private static boolean saysWho(Method method) {
        return method.isAnnotationPresent(PermitAll.class) || method.isAnnotationPresent(Requires.class);
    }
}
