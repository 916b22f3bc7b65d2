package com.winzo.catalogue.api;

/** The life of an event; in lower case on the wire. */
public enum EventStatus {
    SCHEDULED,
    LIVE,
    HALFTIME,
    FINISHED,
    POSTPONED,
    CANCELLED,
    SUSPENDED
}
