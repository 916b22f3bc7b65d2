/**
 * The rules of the house as tests: who may know whom, where things live, what nobody may do. Every rule is proven to turn red on
 * a violation planted for it in {@code com.winzo.architecture.planted}; a rule without such a proof must never be added.
 */
package com.winzo.architecture;
