package com.winzo.catalogue.model;

/**
 * What both sides scored in one period, not the running total.
 *
 * @param period as the sport counts, for example {@code "1"} or {@code "OT"}
 */
public record PeriodScore(String period, int home, int away) {}
