/** Keeps the node's prices alive: opens the feed at start, and looks at the database for what the feed lost. Must never change a market. */
package com.winzo.odds.schedule;
