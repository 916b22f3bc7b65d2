package com.winzo.kernel;

import java.util.UUID;

/** An identity of one kind; on the wire and in the database it is the bare UUID (version 7, time-ordered). */
public interface Id {

    UUID value();

    /**
     * Reads a UUID in its canonical text form of 36 characters.
     *
     * @throws BusinessException {@code VAL_002} for any other text; {@link UUID#fromString} is too lenient
     */
    static UUID parse(String text) {
        if (text == null || text.length() != 36) {
            throw BusinessException.invalidFormat("id", "Not a UUID.");
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notHexadecimal) {
            throw BusinessException.invalidFormat("id", "Not a UUID.");
        }
    }
}
