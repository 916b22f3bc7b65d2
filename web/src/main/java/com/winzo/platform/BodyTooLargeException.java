package com.winzo.platform;

import java.io.IOException;

/** A body turned out longer than the limit while it was read. */
class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException(long bytesMax) {
        super("body exceeds " + bytesMax + " bytes");
    }
}
