/** Registration, sessions and tokens from outside. Must never use a short cut that a client would not have, except to forge. */
package com.winzo.it.account;
