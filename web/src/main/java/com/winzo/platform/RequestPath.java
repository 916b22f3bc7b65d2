package com.winzo.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * What the address of a request means, not how it was written: there are many ways to write one. Whatever depends on the address asks
 * here.
 */
final class RequestPath {

    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern VERSION = Pattern.compile("^/api/v1(?=/|$)");

    private RequestPath() {}

    /** The path of the resource that answers, decoded, without parameters and without the version. */
    static String of(HttpServletRequest request) {
        return of(request.getServletPath(), request.getPathInfo());
    }

    /** @param pathInfo null for nothing, as the container says it */
    static String of(String servletPath, String pathInfo) {
        String path = SLASHES.matcher(pathInfo == null ? servletPath : servletPath + pathInfo)
                .replaceAll("/");
        String whole = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return VERSION.matcher(whole).replaceFirst("/api");
    }
}
