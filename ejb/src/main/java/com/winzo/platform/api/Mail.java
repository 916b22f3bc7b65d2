package com.winzo.platform.api;

import java.time.Instant;

/**
 * A mail to somebody.
 *
 * @param to an address
 * @param text plain; may hold a token, so it is never logged
 * @param writtenAt null until it is posted
 */
public record Mail(String to, String subject, String text, Instant writtenAt) {

    public Mail(String to, String subject, String text) {
        this(to, subject, text, null);
    }

    @Override
    public String toString() {
        return "Mail[" + subject + "]";
    }
}
