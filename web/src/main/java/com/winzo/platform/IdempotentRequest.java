package com.winzo.platform;

import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.Idempotency;
import com.winzo.platform.api.IdempotencyKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Carries the request's command out at most once per {@code Idempotency-Key}.
 *
 * <p>The key is bound to the caller, the route (method and path) and the body; without the header the command just
 * runs. Like {@link CurrentCaller} it belongs to the request's thread.
 */
@RequestScoped
public class IdempotentRequest {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    @Inject
    private Idempotency idempotency;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    private boolean replayed;

    /**
     * @param answerType what the command answers, storable as JSON and readable from it
     * @return the command's answer, or the stored one; the response then says {@code Idempotency-Replayed: true}
     * @throws BusinessException {@code VAL_006} when the key was used with another body, {@code VAL_002} for a key
     *     that is not 1 to 255 printable ASCII characters, and whatever the command throws
     */
    public <T> T perform(Class<T> answerType, Supplier<T> command) {
        Idempotency.Answer<T> answer = idempotency.once(key(), answerType, command);
        replayed = answer.replayed();
        return answer.value();
    }

    /** The key of this request, or null when the client sent none. */
    public IdempotencyKey key() {
        String key = request.getHeader(HEADER);
        if (key == null) {
            return null;
        }
        if (!KEY.matcher(key).matches()) {
            throw BusinessException.invalidFormat(HEADER, "A key has 1 to 255 printable ASCII characters.");
        }
        return new IdempotencyKey(caller.accountId(), route(), key, MeasuredRequest.bodyDigest(request));
    }

    boolean replayed() {
        return replayed;
    }

    private String route() {
        String path = request.getRequestURI();
        return request.getMethod() + " " + path.replaceFirst("^/api/v1/", "/api/");
    }
}
