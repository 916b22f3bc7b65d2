/** The resources of betting. Must never contain a rule: what a bet is and whether it stands is decided behind the facade. */
package com.winzo.betting.rest;
