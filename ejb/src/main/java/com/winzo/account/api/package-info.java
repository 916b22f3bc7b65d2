/** The doors of accounts: registration, login, tokens, roles, profile. Must never hand out a password, a hash or a token it has not just made. */
package com.winzo.account.api;
