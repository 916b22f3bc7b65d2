/** Accounts, their logins and what is remembered of attempts. Must never hold a password or a token, only what verifies it. */
package com.winzo.account.model;
