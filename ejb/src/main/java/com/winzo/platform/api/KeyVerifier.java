package com.winzo.platform.api;

/** Says whose an API key is. */
public interface KeyVerifier {

    /**
     * @param key as its holder keeps it
     * @param address where the request came from
     * @throws com.winzo.kernel.BusinessException {@code AUTH_003} for one that is unknown, ended or used from elsewhere than
     *     agreed, {@code AUTH_002} for one that has expired
     */
    VerifiedToken verify(String key, String address);
}
