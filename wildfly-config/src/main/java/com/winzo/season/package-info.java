/**
 * The season: an independent client that plays NFL 2015 against a running server over the public REST and WebSocket API,
 * and then proves with its own arithmetic that every payout and every balance is right. It must never import a class of
 * the server nor look into its database: what it cannot see from outside, a customer cannot see either.
 */
package com.winzo.season;
