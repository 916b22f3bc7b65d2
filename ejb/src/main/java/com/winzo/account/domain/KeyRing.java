package com.winzo.account.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of several keys signs access tokens, and which still verify them, so that a key can be changed without logging anybody out.
 *
 * <p>A key is known to everybody before it signs. When its successor begins to sign, it verifies for as long as its last token lives.
 */
public final class KeyRing {

    private final List<Key> keys;
    private final Duration tokensLive;

    /** @param signsFrom when it begins to sign, in place of its predecessor */
    public record Key(String kid, Instant signsFrom) {}

    /**
     * @param keys in any order
     * @param tokensLive how long after it was signed a token is still looked at, differences between clocks included
     */
    public KeyRing(List<Key> keys, Duration tokensLive) {
        this.keys = keys.stream()
                .sorted(Comparator.comparing(Key::signsFrom).thenComparing(Key::kid))
                .toList();
        this.tokensLive = tokensLive;
    }

    /** The key that signs now; none before the first one begins. */
    public Optional<Key> signer(Instant now) {
        return keys.stream().filter(key -> !key.signsFrom().isAfter(now)).reduce((earlier, later) -> later);
    }

    /** The keys that verify now, those to come among them: everybody should know them in time. */
    public List<Key> verifiers(Instant now) {
        return keys.stream().filter(key -> verifies(key, now)).toList();
    }

    /** The keys that are no good for anything any more. */
    public List<Key> spent(Instant now) {
        return keys.stream().filter(key -> !verifies(key, now)).toList();
    }

    /**
     * Whether it is time for a new key.
     *
     * @param period how long a key signs
     * @param lead how long a key is known before it signs
     */
    public boolean isDue(Instant now, Duration period, Duration lead) {
        return keys.isEmpty() || !keys.getLast().signsFrom().plus(period).isAfter(now.plus(lead));
    }

    private boolean verifies(Key key, Instant now) {
        int next = keys.indexOf(key) + 1;
        return next == keys.size() || now.isBefore(keys.get(next).signsFrom().plus(tokensLive));
    }
}
