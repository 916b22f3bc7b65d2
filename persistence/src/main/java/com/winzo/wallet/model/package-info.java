/** What the ledger's tables hold, as values. Must never be changed in place: only the ledger's functions write money. */
package com.winzo.wallet.model;
