package com.winzo.account.rest;

/** The same answer for everybody. */
public record MailPromised(String message) {}
