/** Deposits, withdrawals and the list of movements, over the public API. */
package com.winzo.it.payments;
