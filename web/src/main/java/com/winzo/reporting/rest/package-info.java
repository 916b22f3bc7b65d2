/** The resources of proofs and reports. Must never contain a rule. */
package com.winzo.reporting.rest;
