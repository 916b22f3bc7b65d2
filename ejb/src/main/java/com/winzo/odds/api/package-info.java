/** The doors of the prices: versions of a market, their history, and the snapshot that placement decides on. Must never let a change be seen before it has committed. */
package com.winzo.odds.api;
