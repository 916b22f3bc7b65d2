package com.winzo.account.api;

import com.winzo.platform.api.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A role is given to an account, or taken away.
 *
 * @param granted false to take it away
 * @param reason kept in the audit trail
 */
public record RoleChange(
        @Schema(examples = "trader") @NotNull Role role,
        @NotNull Boolean granted,
        @NotBlank @Size(max = 500) String reason) {}
