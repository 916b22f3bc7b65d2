/** Registration, login and profile over REST. Must never put a password or a token into a log line or an address. */
package com.winzo.account.rest;
