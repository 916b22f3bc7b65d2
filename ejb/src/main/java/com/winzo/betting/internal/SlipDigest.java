package com.winzo.betting.internal;

import com.winzo.betting.api.SlipRequest;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of a slip: the same for the same content, however it was spaced or which door it came through. */
@ApplicationScoped
public class SlipDigest {

    @Inject
    private Json json;

    /**
     * @return SHA-256
     * @throws BusinessException {@code VAL_001} without a slip
     */
    public byte[] of(SlipRequest slip) {
        SlipReader.check(slip);
        return digest(slip);
    }

    /** The digest of what is bet on alone: the same at every stake, price and policy. */
    byte[] ofShape(SlipRequest slip) {
        return digest(slip.bare());
    }

    private byte[] digest(SlipRequest slip) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.write(slip).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
