package com.winzo.platform.api;

/** What a caller may be. The names in lower case are the {@code groups} of an access token. */
public enum Role {
    USER,
    SUPPORT,
    MODERATOR,
    TRADER,
    ADMIN,
    REGULATOR,
    SERVICE
}
