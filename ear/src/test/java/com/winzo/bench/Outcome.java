package com.winzo.bench;

import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * What a run of the load generator came to.
 *
 * @param seconds until the last answer
 * @param answers how many by status, with the code of the error
 * @param failed requests without an answer
 * @param latencyMicros of the answers
 */
record Outcome(double seconds, Map<String, Long> answers, long failed, Histogram latencyMicros, Cpu.Shares cpu) {

    static final String OK = "200";
    static final String CREATED = "201";

    long count(String status) {
        return answers.getOrDefault(status, 0L);
    }

    double perSecond(String status) {
        return count(status) / seconds;
    }

    double latencyMs(double percentile) {
        return latencyMicros.getValueAtPercentile(percentile) / 1000.0;
    }

    double latencyMaxMs() {
        return latencyMicros.getMaxValue() / 1000.0;
    }

    /** Every answer but those of that status, and what failed; empty if there was nothing else. */
    String others(String status) {
        String others = answers.entrySet().stream()
                .filter(answer -> !answer.getKey().equals(status))
                .map(answer -> answer.getKey() + ": " + answer.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
        return failed == 0 ? others : others + (others.isEmpty() ? "" : ", ") + "without an answer: " + failed;
    }
}
