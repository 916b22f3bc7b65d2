/** How a slip becomes a bet: reading it, asking the other features, storing the outcome. Must never decide what the domain decides. */
package com.winzo.betting.internal;
