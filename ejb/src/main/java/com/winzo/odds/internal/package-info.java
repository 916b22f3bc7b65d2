/** How markets are checked, changed, published and kept on the node's heap. Must never publish what has not committed. */
package com.winzo.odds.internal;
