/** The doors of the wallet: balances and the append-only ledger. Must never decide whether a movement is due, only that it adds up. */
package com.winzo.wallet.api;
