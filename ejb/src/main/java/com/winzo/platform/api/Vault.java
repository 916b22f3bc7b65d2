package com.winzo.platform.api;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import com.winzo.platform.internal.Keysets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Seals what the database may hold but not know. Envelope encryption: each purpose has keys of its own (AES-256-GCM), which lie in
 * the database sealed with the master key, which does not.
 *
 * <p>What is sealed is bound to what it is about and cannot be opened elsewhere. Keys are made at the first start and kept on the heap.
 */
@ApplicationScoped
public class Vault {

    private static final int MARK_BYTES = 32;
    private static final int PREFIX_BYTES = 5;

    /** What keys are for. */
    public enum Purpose {
        /** The private halves of the keys that sign access tokens. */
        SIGNING_KEY(true),
        /** Who the holders of accounts are. */
        PERSONAL_DATA(true),
        /** Mails that wait to be sent. */
        MAIL(true),
        /** The secrets of authenticator apps. */
        SECOND_FACTOR(true),
        /** Refresh tokens that follow from their predecessors. */
        REFRESH_TOKEN(false),
        /** Finding somebody by what is sealed. */
        LOOKUP(false);

        private final boolean seals;

        Purpose(boolean seals) {
            this.seals = seals;
        }

        private Parameters kind() {
            return seals ? PredefinedAeadParameters.AES256_GCM : PredefinedPrfParameters.HMAC_SHA256_PRF;
        }

        private String storedName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Inject
    private Keysets stored;

    private final Map<Purpose, Keys> keys = new ConcurrentHashMap<>();

    /** Takes all keys to the heap, and makes those that do not exist yet; before there is a request that would wait for them. */
    public void prepare() {
        for (Purpose purpose : Purpose.values()) {
            keys(purpose);
        }
    }

    /** @param about what it belongs to, for example {@code account/<id>} */
    public byte[] seal(Purpose purpose, byte[] plain, String about) {
        try {
            return keys(purpose).aead().encrypt(plain, bytes(about));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("nothing can be sealed for " + purpose, impossible);
        }
    }

    /**
     * @param about as it was said when it was sealed
     * @throws IllegalStateException for what was sealed elsewhere, for something else, or changed since
     */
    public byte[] open(Purpose purpose, byte[] sealed, String about) {
        try {
            return keysOf(purpose, sealed).aead().decrypt(sealed, bytes(about));
        } catch (GeneralSecurityException foreign) {
            throw new IllegalStateException("what was sealed for " + purpose + " cannot be opened", foreign);
        }
    }

    /** Whether it was sealed with the key that seals now. */
    public boolean isSealedWithTheKeyOfNow(Purpose purpose, byte[] sealed) {
        return keys(purpose).handle().getPrimary().getId() == keyId(sealed);
    }

    /** Makes a key that seals from now on; what was sealed before can still be opened, on every node. */
    public void rotate(Purpose purpose) {
        keys(purpose);
        keys.put(purpose, Keys.of(purpose, stored.addKey(purpose.storedName(), purpose.kind())));
    }

    /** Seals all keys with the master key of now, after it has changed. */
    public void sealKeysAnew() {
        stored.sealAnew();
    }

    /** 256 bits that follow from a text, the same on every node and unpredictable for whoever does not have the keys. */
    public byte[] mark(Purpose purpose, String text) {
        try {
            return keys(purpose).prfs().computePrimary(bytes(text), MARK_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("nothing can be marked for " + purpose, impossible);
        }
    }

    private Keys keys(Purpose purpose) {
        Keys known = keys.get(purpose);
        return known == null ? load(purpose) : known;
    }

    /** Another node may have made the key that sealed this. */
    private Keys keysOf(Purpose purpose, byte[] sealed) {
        Keys known = keys(purpose);
        return known.have(keyId(sealed)) ? known : load(purpose);
    }

    private Keys load(Purpose purpose) {
        String name = purpose.storedName();
        Keys loaded = Keys.of(purpose, stored.find(name).orElseGet(() -> stored.make(name, purpose.kind())));
        keys.put(purpose, loaded);
        return loaded;
    }

    /** Tink writes the id of the key after its first byte. */
    private static int keyId(byte[] sealed) {
        return sealed.length < PREFIX_BYTES ? 0 : ByteBuffer.wrap(sealed).getInt(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Keys with what they can do; null what they cannot. */
    private record Keys(KeysetHandle handle, Aead aead, PrfSet prfs) {

        static Keys of(Purpose purpose, KeysetHandle handle) {
            try {
                return purpose.seals
                        ? new Keys(handle, handle.getPrimitive(RegistryConfiguration.get(), Aead.class), null)
                        : new Keys(handle, null, handle.getPrimitive(RegistryConfiguration.get(), PrfSet.class));
            } catch (GeneralSecurityException unusable) {
                throw new IllegalStateException("the keys for " + purpose + " cannot be used", unusable);
            }
        }

        boolean have(int id) {
            for (int i = 0; i < handle.size(); i++) {
                if (handle.getAt(i).getId() == id) {
                    return true;
                }
            }
            return false;
        }
    }
}
