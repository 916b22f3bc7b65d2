/** The resources of risk. Must never contain a rule. */
package com.winzo.risk.rest;
