package com.winzo.platform.api;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a caller must be permitted to do here. On a facade it is checked with every call, whatever road led there; on a
 * resource it refuses before the body is read. The method's annotation counts, then the class's.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Requires {

    /** One of them is enough; none at all is never enough. */
    @Nonbinding
    Permission[] value() default {};
}
