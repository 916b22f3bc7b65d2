/** The resources of markets and their prices: public reads, and what traders do with them. Must never contain a rule. */
package com.winzo.odds.rest;
