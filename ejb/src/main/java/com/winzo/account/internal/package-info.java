/** The inner works of accounts: hashing, keys, tokens, sessions, demo accounts. Must never log or return a secret. */
package com.winzo.account.internal;
