package com.winzo.platform;

import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.util.RawValue;
import com.winzo.kernel.EventId;
import com.winzo.platform.SuccessEnvelope.Pagination;
import com.winzo.platform.api.Freshness;
import jakarta.ws.rs.core.EntityTag;

/**
 * What a public read answers, serialised once for everybody who asks.
 *
 * @param data the JSON below {@code data}; it keeps its bytes, so that they are copied into answers and not encoded again
 * @param pagination for lists in pages, else null
 * @param shown null for what is not remembered
 */
record PublicAnswer(RawValue data, Pagination pagination, EntityTag tag, Shown shown) {

    static PublicAnswer of(String json, Pagination pagination, EntityTag tag, Shown shown) {
        return new PublicAnswer(new RawValue(new SerializedString(json)), pagination, tag, shown);
    }

    /** The tag as the header has it. */
    String quotedTag() {
        return "W/\"" + tag.getValue() + '"';
    }

    int length() {
        return ((SerializedString) data.rawValue()).charLength();
    }

    /**
     * What an answer is about.
     *
     * @param event null for a list
     * @param stamp taken before it was read
     */
    record Shown(EventId event, long stamp) {

        static Shown now(EventId event, Freshness freshness) {
            return new Shown(event, stamp(event, freshness));
        }

        boolean isUnchanged(Freshness freshness) {
            return stamp == stamp(event, freshness);
        }

        private static long stamp(EventId event, Freshness freshness) {
            return event == null ? freshness.ofLists() : freshness.ofEvent(event);
        }
    }
}
