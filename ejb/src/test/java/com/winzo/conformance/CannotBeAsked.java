package com.winzo.conformance;

import java.io.IOException;

/** A question that a system has no way to be asked; the message says why, the same for all questions of a kind. */
final class CannotBeAsked extends IOException {

    private static final long serialVersionUID = 1;

    CannotBeAsked(String why) {
        super(why);
    }
}
