package com.winzo.platform.api;

/** What becomes of whom a rule names; in lower case on the wire. */
public enum AccessKind {
    ALLOW,
    DENY
}
