package com.winzo.it.client;

/** Somebody who has logged in. */
public record Login(String username, String password, String accessToken, String refreshToken) {}
