package com.winzo.platform;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.Caller;
import com.winzo.platform.api.Idempotency;
import com.winzo.platform.api.IdempotencyKey;
import com.winzo.platform.api.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Carries the request's command out at most once per {@code Idempotency-Key}.
 *
 * <p>The key is bound to the caller, the route (method and path) and the body; without the header the command just
 * runs. It answers for the request of the calling thread.
 */
@ApplicationScoped
public class IdempotentRequest {

    static final String HEADER = "Idempotency-Key";

    /** The request's property that says that its answer is the stored one. */
    static final String REPLAYED = IdempotentRequest.class.getName();

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /** Before somebody has an account, keys are shared by all. */
    private static final AccountId ANONYMOUS = new AccountId(new UUID(0, 0));

    @Inject
    private Idempotency idempotency;

    @Inject
    private Json json;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    /**
     * @param answerType what the command answers, storable as JSON and readable from it
     * @return the command's answer, or the stored one; the response then says {@code Idempotency-Replayed: true}
     * @throws BusinessException {@code VAL_006} when the key was used with another body, {@code VAL_002} for a key
     *     that is not 1 to 255 printable ASCII characters, and whatever the command throws
     */
    public <T> T perform(Class<T> answerType, Supplier<T> command) {
        return perform(key(), answerType, command);
    }

    /**
     * The same for a command that makes something: {@code 201} with its address.
     *
     * @param address of what was made, relative to {@code /api/}
     */
    public <T> Response create(Class<T> answerType, Supplier<T> command, Function<T, String> address) {
        T made = perform(answerType, command);
        return Response.created(URI.create(address.apply(made))).entity(made).build();
    }

    /**
     * The same for a body that holds a secret, of which not even a digest may be stored.
     *
     * @param withoutSecret what else the client asked for, as a value that can be written as JSON
     */
    public <T> T performOn(Object withoutSecret, Class<T> answerType, Supplier<T> command) {
        return perform(key(Digests.sha256(json.write(withoutSecret))), answerType, command);
    }

    private <T> T perform(IdempotencyKey key, Class<T> answerType, Supplier<T> command) {
        Idempotency.Answer<T> answer = idempotency.once(key, answerType, command);
        return told(answer);
    }

    /**
     * The key of this request, for commands that see to it themselves in transactions of their own; null without one.
     *
     * @throws BusinessException {@code VAL_002} for a key that is not 1 to 255 printable ASCII characters
     */
    public IdempotencyKey key() {
        return key(MeasuredRequest.bodyDigest(request));
    }

    /**
     * The key that the client sent, for commands that keep their keys themselves; null without one.
     *
     * @throws BusinessException {@code VAL_002} for a key that is not 1 to 255 printable ASCII characters, or more than one
     */
    public String clientKey() {
        List<String> keys = Collections.list(request.getHeaders(HEADER));
        if (keys.size() > 1) {
            throw BusinessException.invalidFormat(HEADER, "Send one key.");
        }
        return keys.isEmpty() ? null : checkedKey(HEADER, keys.getFirst());
    }

    private IdempotencyKey key(byte[] requestHash) {
        String key = clientKey();
        if (key == null) {
            return null;
        }
        AccountId account = caller.ifPresent().map(Caller::accountId).orElse(ANONYMOUS);
        return new IdempotencyKey(account, route(), key, requestHash);
    }

    /**
     * @param field where the client wrote the key
     * @throws BusinessException {@code VAL_002} unless it is a key
     */
    public static String checkedKey(String field, String key) {
        if (!KEY.matcher(key).matches()) {
            throw BusinessException.invalidFormat(field, "A key has 1 to 255 printable ASCII characters.");
        }
        return key;
    }

    /** Says in the response whether the answer is the stored one. */
    public <T> T told(Idempotency.Answer<T> answer) {
        if (answer.replayed()) {
            request.setAttribute(REPLAYED, Boolean.TRUE);
        }
        return answer.value();
    }

    private String route() {
        return request.getMethod() + " " + RequestPath.of(request);
    }
}
