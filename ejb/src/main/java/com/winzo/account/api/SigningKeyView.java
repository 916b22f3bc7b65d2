package com.winzo.account.api;

import java.time.Instant;

/**
 * A key of access tokens, without the key.
 *
 * @param kid its name in a token's header and in the key set
 * @param origin {@code generated} here or {@code supplied} from outside
 * @param signsFrom when it begins, or began, to sign
 * @param state {@code next}, {@code signing} or {@code verifying}
 */
public record SigningKeyView(String kid, String origin, Instant createdAt, Instant signsFrom, String state) {}
