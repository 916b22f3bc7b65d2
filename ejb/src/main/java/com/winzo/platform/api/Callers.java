package com.winzo.platform.api;

import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * On whose behalf the present thread works.
 *
 * <p>The edge says so: every request and every order that comes over a socket enters here, anonymous until it has
 * proved who it is. A thread that has not entered (a timer, a message, a batch) works for the house and is not asked.
 */
@ApplicationScoped
public class Callers {

    private final ThreadLocal<Asking> asking = new ThreadLocal<>();

    /** A request begins on this thread; nobody knows yet whose it is. */
    public void enter(String address) {
        asking.set(new Asking(null, address));
    }

    /** The request has proved whose it is. */
    public void identify(Caller caller) {
        asking.set(new Asking(caller, address()));
    }

    /** The request has ended. */
    public void leave() {
        asking.remove();
    }

    /** Does something for a caller who came another way than by a request, and forgets them again. */
    public <T> T as(Caller caller, String address, Supplier<T> work) {
        Asking before = asking.get();
        asking.set(new Asking(caller, address));
        try {
            return work.get();
        } finally {
            if (before == null) {
                asking.remove();
            } else {
                asking.set(before);
            }
        }
    }

    /** Who asks, when that is known. */
    public Optional<Caller> current() {
        return Optional.ofNullable(asking.get()).map(Asking::caller);
    }

    /** Where the request came from; null when there is none, or it is not known. */
    public String address() {
        Asking now = asking.get();
        return now == null ? null : now.address();
    }

    /**
     * Refuses unless the caller has one of the permissions, or the house itself works.
     *
     * @throws BusinessException {@code AUTH_003} for a stranger, {@code AUTH_004} for somebody without any of them, {@code AUTH_007}
     *     for staff who must set up a second factor first
     */
    public void require(Permission... anyOf) {
        Asking now = asking.get();
        if (now == null) {
            return;
        }
        if (now.caller() == null) {
            throw new BusinessException(ErrorCode.TOKEN_INVALID, "An access token is required.");
        }
        if (Arrays.stream(anyOf).noneMatch(now.caller()::may)) {
            if (now.caller().assurance().mustEnrol()) {
                throw new BusinessException(
                        ErrorCode.SECOND_FACTOR_MISSING, "Set up a second factor first: POST /api/auth/mfa/totp.");
            }
            throw new BusinessException(ErrorCode.NOT_PERMITTED, "Your roles do not permit this.");
        }
    }

    /** @param caller null for a stranger */
    private record Asking(Caller caller, String address) {}
}
