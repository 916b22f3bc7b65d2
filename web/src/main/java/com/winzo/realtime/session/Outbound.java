package com.winzo.realtime.session;

import java.util.ArrayDeque;
import java.util.Deque;

/** Messages that must all arrive, in their order: bounded in number and size. Not safe for use from several threads. */
final class Outbound {

    private final int messagesMax;
    private final long charsMax;
    private final Deque<ServerMessage> queue = new ArrayDeque<>(Limits.FOLLOWED_USUALLY);
    private long chars;

    Outbound(int messagesMax, long charsMax) {
        this.messagesMax = messagesMax;
        this.charsMax = charsMax;
    }

    /** Takes the message unless too much waits already; an empty queue takes a message of any size. */
    boolean offer(ServerMessage message) {
        boolean fits = queue.isEmpty()
                || queue.size() < messagesMax && chars + message.data().length() <= charsMax;
        if (fits) {
            queue.add(message);
            chars += message.data().length();
        }
        return fits;
    }

    /** The next message, or null. */
    ServerMessage poll() {
        ServerMessage next = queue.poll();
        if (next != null) {
            chars -= next.data().length();
        }
        return next;
    }

    void clear() {
        queue.clear();
        chars = 0;
    }
}
