package com.winzo.realtime.socketio;

/**
 * A packet of the Socket.IO protocol, revision 5, without attachments.
 *
 * @param namespace {@code /} for the main one
 * @param ackId decimal digits, or null
 * @param payload JSON, or null
 */
record SocketIoPacket(Type type, String namespace, String ackId, String payload) {

    static final String MAIN = "/";
    private static final int ACK_DIGITS_MAX = 15;

    enum Type {
        CONNECT,
        DISCONNECT,
        EVENT,
        ACK,
        CONNECT_ERROR
    }

    static SocketIoPacket of(Type type, String payload) {
        return new SocketIoPacket(type, MAIN, null, payload);
    }

    /**
     * @throws IllegalArgumentException for what is no packet, or one with attachments
     */
    static SocketIoPacket parse(String text) {
        int type = text.isEmpty() ? -1 : text.charAt(0) - '0';
        if (type < 0 || type >= Type.values().length) {
            throw new IllegalArgumentException("not a packet type");
        }
        int at = 1;
        String namespace = MAIN;
        if (at < text.length() && text.charAt(at) == '/') {
            int comma = text.indexOf(',', at);
            int end = comma < 0 ? text.length() : comma;
            namespace = text.substring(at, end);
            at = comma < 0 ? end : end + 1;
        }
        int digits = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at - digits > ACK_DIGITS_MAX) {
            throw new IllegalArgumentException("acknowledgement id too long");
        }
        return new SocketIoPacket(
                Type.values()[type],
                namespace,
                at == digits ? null : text.substring(digits, at),
                at == text.length() ? null : text.substring(at));
    }

    String text() {
        StringBuilder text = new StringBuilder().append(type.ordinal());
        if (!namespace.equals(MAIN)) {
            text.append(namespace).append(',');
        }
        if (ackId != null) {
            text.append(ackId);
        }
        return payload == null ? text.toString() : text.append(payload).toString();
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
