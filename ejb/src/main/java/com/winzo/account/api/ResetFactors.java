package com.winzo.account.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Staff take the second factors of an account away whose holder has lost them. */
public record ResetFactors(@NotBlank @Size(max = 500) String reason) {}
