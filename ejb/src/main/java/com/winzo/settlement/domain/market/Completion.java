package com.winzo.settlement.domain.market;

import java.time.Duration;

/** How an event ended, or did not. */
public sealed interface Completion {

    Completion PLAYED = new Played();

    /** It came to its end. */
    record Played() implements Completion {}

    /** It is not played at all. */
    record Cancelled() implements Completion {}

    /** @param delay by how much later than advertised it is to be played; null when nobody knows */
    record Postponed(Duration delay) implements Completion {}

    /** @param period in which it broke off, as the feed calls it; null when nobody knows */
    record Abandoned(String period) implements Completion {}
}
