package com.winzo.account.api;

/** To what customers agree; in lower case on the wire. */
public enum ConsentKind {
    /** The terms of business; agreed to, or there is no account. */
    TERMS,
    /** To hear of offers; given and taken back at will. */
    MARKETING
}
