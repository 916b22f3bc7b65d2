/** The wallet's reactions to what happens elsewhere. Must never move money on its own account. */
package com.winzo.wallet.internal;
