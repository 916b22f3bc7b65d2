package com.winzo.realtime.session;

import java.util.Optional;

/**
 * Puts the parts of a client's frame together and gives up at {@link Limits#FRAME_CHARS_MAX}. Parts, since Undertow
 * 2.3.23 hands over whole messages of any length, whatever maximum the endpoint declares.
 */
public final class FrameAssembler {

    private final StringBuilder parts = new StringBuilder(0);

    /**
     * @param last whether the frame ends with this part
     * @return the frame, once it is complete
     * @throws TooBigException when the frame is too long; what came of it is forgotten
     */
    public Optional<String> add(String part, boolean last) throws TooBigException {
        if (parts.length() + part.length() > Limits.FRAME_CHARS_MAX) {
            parts.setLength(0);
            throw new TooBigException();
        }
        if (last && parts.isEmpty()) {
            return Optional.of(part);
        }
        parts.append(part);
        if (!last) {
            return Optional.empty();
        }
        String frame = parts.toString();
        parts.setLength(0);
        return Optional.of(frame);
    }

    /** The client has sent more than a frame may have. */
    public static final class TooBigException extends Exception {

        private static final long serialVersionUID = 1L;

        TooBigException() {
            super("more than " + Limits.FRAME_CHARS_MAX + " characters");
        }
    }
}
