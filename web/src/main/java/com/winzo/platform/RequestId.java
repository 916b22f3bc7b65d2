package com.winzo.platform;

import com.winzo.platform.api.CardNumbers;
import com.winzo.platform.api.Ids;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** The name of one request, the same in the answer, the logs and the traces. */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** Takes the client's id when it cannot do harm in a log line, otherwise makes one; asked again, it stays. */
    static String establish(HttpServletRequest request, Ids ids) {
        String known = of(request);
        if (!known.isEmpty()) {
            return known;
        }
        String id = choose(request.getHeader(HEADER), ids);
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    static String choose(String proposed, Ids ids) {
        return proposed != null && SANE.matcher(proposed).matches() && !CardNumbers.isIn(proposed)
                ? proposed
                : ids.next().toString();
    }

    /** The id of a request that has passed {@link RequestIdFilter}, or an empty text. */
    static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
    }
}
