package com.winzo.season;

/** The server refused what the season cannot go on without. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refused(Answer answer) {
        super(answer.toString());
    }
}
