package com.winzo.platform.api;

/** Says whose an access token is; REST and sockets ask here, so a token means the same everywhere. */
public interface TokenVerifier {

    /**
     * @param token the compact form, without {@code Bearer}
     * @throws com.winzo.kernel.BusinessException {@code AUTH_002} for a token that has expired, {@code AUTH_003} for
     *     one that is forged, foreign, malformed or revoked
     */
    VerifiedToken verify(String token);

    /** Whether a token that was good has been revoked since, as this node has heard; a look into the heap. */
    boolean isRevoked(VerifiedToken token);
}
