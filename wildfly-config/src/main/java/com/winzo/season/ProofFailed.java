package com.winzo.season;

/** The server's books and the client's own differ so that playing on makes no sense. */
final class ProofFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProofFailed(String difference) {
        super(difference);
    }
}
