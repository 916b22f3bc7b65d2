package com.winzo.realtime.internal;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Remembers the last few ids, to tell a repetition from something new. */
public final class RecentIds {

    private final int sizeMax;
    private final Set<UUID> seen = new LinkedHashSet<>();

    public RecentIds(int sizeMax) {
        this.sizeMax = sizeMax;
    }

    /** Whether the id is new; from now on it is not. */
    public synchronized boolean isFirst(UUID id) {
        if (!seen.add(id)) {
            return false;
        }
        if (seen.size() > sizeMax) {
            var oldest = seen.iterator();
            oldest.next();
            oldest.remove();
        }
        return true;
    }
}
