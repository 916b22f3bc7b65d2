package com.winzo.bench;

/**
 * One prepared request, as a line of the file that wrk's script reads.
 *
 * @param token number of the customer's access token, or {@link #NOBODY}
 * @param body JSON in ASCII; empty for none
 */
record Request(String token, String method, String path, String body) {

    /** For what needs no login. */
    static final String NOBODY = "-";

    static Request get(String path) {
        return new Request(NOBODY, "GET", path, "");
    }

    String line() {
        return String.join("\t", token, method, path, body);
    }
}
