package com.winzo.bench;

/**
 * One prepared request, as a line of the file that the load generator reads.
 *
 * @param token number of the customer's access token, {@code *} for anybody's, {@code -} for none
 * @param body JSON; empty for none
 */
record Request(String token, String method, String path, String body) {

    String line() {
        return String.join("\t", token, method, path, body);
    }
}
