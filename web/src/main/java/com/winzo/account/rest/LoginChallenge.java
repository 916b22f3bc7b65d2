package com.winzo.account.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Names a login that is under way. */
public record LoginChallenge(@NotBlank @Size(max = 64) String challenge) {

    @Override
    public String toString() {
        return "LoginChallenge[]";
    }
}
