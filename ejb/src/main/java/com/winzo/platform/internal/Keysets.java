package com.winzo.platform.internal;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import com.winzo.platform.repository.KeysetRepository;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;

/** Keeps sets of keys in the database, each sealed with the master key and bound to its purpose. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Keysets {

    @Inject
    private KeysetRepository stored;

    @Inject
    private MasterKey master;

    @PostConstruct
    void register() {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Tink cannot make keys here", impossible);
        }
    }

    /**
     * The keys for a purpose, read in the caller's transaction: whoever holds locks and needs another connection waits for those who
     * have all of them and wait for the locks.
     */
    @Transactional(Transactional.TxType.REQUIRED)
    public Optional<KeysetHandle> find(String purpose) {
        return stored.find(purpose).map(keyset -> open(purpose, keyset));
    }

    /** Makes the keys for a purpose unless another node was faster; they stay, whatever becomes of the caller's transaction. */
    public KeysetHandle make(String purpose, Parameters kind) {
        try {
            stored.addFirst(purpose, seal(purpose, KeysetHandle.generateNew(kind, RegistryConfiguration.get())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no key can be made for " + purpose, impossible);
        }
        return open(purpose, stored.find(purpose).orElseThrow());
    }

    /** Adds a key that seals from now on; the earlier ones still open. */
    public KeysetHandle addKey(String purpose, Parameters kind) {
        KeysetHandle present = open(purpose, stored.lock(purpose).orElseThrow());
        try {
            KeysetHandle next = KeysetHandle.newBuilder(present)
                    .addEntry(KeysetHandle.generateEntryFromParameters(kind)
                            .withRandomId()
                            .makePrimary())
                    .build();
            stored.replace(purpose, seal(purpose, next));
            return next;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no key can be made for " + purpose, impossible);
        }
    }

    /** Seals every keyset with the master key of now. */
    public void sealAnew() {
        List<String> purposes = stored.purposes();
        for (String purpose : purposes) {
            stored.replace(
                    purpose, seal(purpose, open(purpose, stored.lock(purpose).orElseThrow())));
        }
    }

    private byte[] seal(String purpose, KeysetHandle keys) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    keys, master.aead(), about(purpose), RegistryConfiguration.get());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the keys for " + purpose + " cannot be sealed", impossible);
        }
    }

    private KeysetHandle open(String purpose, byte[] sealed) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(
                    sealed, master.aead(), about(purpose), RegistryConfiguration.get());
        } catch (GeneralSecurityException otherKey) {
            throw new IllegalStateException(
                    "the keys for " + purpose + " are sealed with a master key that is not in the file of"
                            + " winzo.master-key.location",
                    otherKey);
        }
    }

    private static byte[] about(String purpose) {
        return purpose.getBytes(StandardCharsets.UTF_8);
    }
}
