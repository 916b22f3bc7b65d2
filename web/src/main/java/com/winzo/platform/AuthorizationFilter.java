package com.winzo.platform;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.platform.api.Caller;
import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Arrays;
import java.util.Locale;

/**
 * Lets a request through to its resource, or not: the method's annotation decides, then the class's, and without any
 * every authenticated caller may.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class AuthorizationFilter implements ContainerRequestFilter {

    @Context
    private ResourceInfo resource;

    @Inject
    private CurrentCaller current;

    @Override
    public void filter(ContainerRequestContext request) {
        Method method = resource.getResourceMethod();
        AnnotatedElement rule = saysWho(method) ? method : resource.getResourceClass();
        if (rule.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        Caller caller = current.caller();
        RolesAllowed roles = rule.getAnnotation(RolesAllowed.class);
        if (rule.isAnnotationPresent(DenyAll.class) || roles != null && !hasOneOf(caller, roles.value())) {
            throw new BusinessException(ErrorCode.NOT_PERMITTED, "Your roles do not permit this.");
        }
    }

    private static boolean saysWho(Method method) {
        return method.isAnnotationPresent(PermitAll.class)
                || method.isAnnotationPresent(RolesAllowed.class)
                || method.isAnnotationPresent(DenyAll.class);
    }

    private static boolean hasOneOf(Caller caller, String[] roles) {
        return Arrays.stream(roles)
                .anyMatch(role -> caller.roles().stream()
                        .anyMatch(held -> held.name().toLowerCase(Locale.ROOT).equals(role)));
    }
}
