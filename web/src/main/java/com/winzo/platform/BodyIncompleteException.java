package com.winzo.platform;

import java.io.IOException;

/** A body could not be read to its end: shorter than announced, or not chunked as it says. */
class BodyIncompleteException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyIncompleteException(IOException cause) {
        super("the body cannot be read", cause);
    }
}
