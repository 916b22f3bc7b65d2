/** The node's switchboard for live news: who wants to hear of which market, event, sport or account. Must never decide anything, and never make a sender wait for a listener. */
package com.winzo.realtime.api;
