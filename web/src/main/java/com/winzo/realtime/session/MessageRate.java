package com.winzo.realtime.session;

/** How many messages a client may send: a bucket that fills steadily. */
final class MessageRate {

    private final long burst;
    private final long millisPerMessage;
    private long credit;
    private long countedAtMillis;
    private long refusedInARow;

    MessageRate(long burst, long perSecond, long nowMillis) {
        this.burst = burst;
        this.millisPerMessage = 1000 / perSecond;
        this.credit = burst;
        this.countedAtMillis = nowMillis;
    }

    boolean allows(long nowMillis) {
        long earned = Math.max(0, nowMillis - countedAtMillis) / millisPerMessage;
        if (earned > 0) {
            credit = Math.min(burst, credit + earned);
            countedAtMillis += earned * millisPerMessage;
        }
        if (credit == 0) {
            refusedInARow++;
            return false;
        }
        credit--;
        refusedInARow = 0;
        return true;
    }

    /** Whether the client goes on and on in spite of the refusals. */
    boolean isFlooded() {
        return refusedInARow > burst;
    }
}
