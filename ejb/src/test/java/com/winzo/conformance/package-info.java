/**
 * The conformance kit: cases of bets and of markets with what they must come to, worked out by a naive enumerator that
 * shares nothing with the production code, and a runner that puts the cases to any system.
 */
package com.winzo.conformance;
