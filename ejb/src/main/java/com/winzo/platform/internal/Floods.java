package com.winzo.platform.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets the first events of a minute through and counts the others, so that nobody writes the audit trail full.
 *
 * <p>Safe for use by many threads.
 */
public final class Floods {

    /** Of one kind about one subject from one network. */
    static final int SAME_MAX = 20;

    /** Of one kind altogether. */
    static final int KIND_MAX = 600;

    private static final int KEYS_MAX = 1_000;

    private final Map<String, Integer> kinds = new LinkedHashMap<>();
    private final Map<Source, Integer> sources = new LinkedHashMap<>();
    private final Map<Source, Integer> heldBack = new LinkedHashMap<>();

    /** Whether this one is to be written; otherwise it is counted. */
    public synchronized boolean lets(String kind, String subject, String network) {
        Source source = new Source(kind, subject, network);
        boolean few = sources.getOrDefault(source, 0) < SAME_MAX && kinds.getOrDefault(kind, 0) < KIND_MAX;
        if (few) {
            sources.merge(source, 1, Integer::sum);
            kinds.merge(kind, 1, Integer::sum);
        } else {
            Source counted = heldBack.containsKey(source) || heldBack.size() < KEYS_MAX
                    ? source
                    : new Source(kind, "many", "many");
            heldBack.merge(counted, 1, Integer::sum);
        }
        return few;
    }

    /** Begins another minute. What was held back in the last one: the largest counts first, the rest of a kind in one. */
    public synchronized List<Flood> next(int atMost) {
        List<Flood> floods = new ArrayList<>();
        Map<String, Integer> rest = new LinkedHashMap<>();
        heldBack.entrySet().stream()
                .sorted(Map.Entry.<Source, Integer>comparingByValue().reversed())
                .forEach(each -> {
                    Source source = each.getKey();
                    if (floods.size() < atMost) {
                        floods.add(new Flood(source.kind(), source.subject(), source.network(), each.getValue()));
                    } else {
                        rest.merge(source.kind(), each.getValue(), Integer::sum);
                    }
                });
        rest.forEach((kind, count) -> floods.add(new Flood(kind, "many", "many", count)));
        kinds.clear();
        sources.clear();
        heldBack.clear();
        return floods;
    }

    private record Source(String kind, String subject, String network) {}

    /** Events that were not written one by one. */
    public record Flood(String kind, String subject, String network, int count) {}
}
