package com.winzo.account.api;

/** What a right password leads to: tokens, or the question for a second factor. */
public sealed interface LoginAnswer {

    /** There is no second factor: the session is open. */
    record Open(IssuedTokens tokens) implements LoginAnswer {}

    /** There is one, and it is asked for. */
    record Pending(PendingLogin login) implements LoginAnswer {}
}
