package com.winzo.platform.api;

/** A feature whose signatures others verify: its keys are published at {@code /.well-known/jwks.json}. */
public interface PublicKeys {

    /** The public keys, retired ones included as long as anything signed with them counts, as a JSON Web Key Set (RFC 7517). */
    String publicKeys();
}
