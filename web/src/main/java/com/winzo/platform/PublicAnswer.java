package com.winzo.platform;

import com.fasterxml.jackson.databind.util.RawValue;
import com.winzo.platform.SuccessEnvelope.Pagination;
import jakarta.ws.rs.core.EntityTag;

/**
 * What a public read answers, serialised once for everybody who asks.
 *
 * @param data the JSON below {@code data}
 * @param pagination for lists in pages, else null
 * @param stamp of what it shows, see {@link com.winzo.platform.api.Freshness}
 */
record PublicAnswer(RawValue data, Pagination pagination, EntityTag tag, long stamp) {

    int length() {
        return ((String) data.rawValue()).length();
    }
}
