package com.winzo.bench;

import java.util.List;

/**
 * A kind of request, sent at a constant rate whatever the answers do.
 *
 * @param tokens access tokens by number
 * @param requests sent one after the other, again and again
 * @param perSecond above zero
 */
record Lane(String name, List<String> tokens, List<Request> requests, double perSecond) {

    Lane {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("A rate of " + perSecond + " a second sends nothing: " + name);
        }
    }
}
