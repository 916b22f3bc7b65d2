package com.winzo.account.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A registration that waits for its address to be confirmed.
 *
 * @param status {@code pending}
 * @param expiresAt until when it can be confirmed
 */
public record RegistrationReceipt(
        String username,
        String email,
        @Schema(examples = "pending") String status,
        Instant expiresAt) {}
