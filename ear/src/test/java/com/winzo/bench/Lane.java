package com.winzo.bench;

import java.util.List;

/**
 * A kind of request, sent at a constant rate whatever the answers do.
 *
 * @param tokens access tokens by number
 * @param requests sent one after the other, again and again
 */
record Lane(String name, List<String> tokens, List<Request> requests, double perSecond) {}
