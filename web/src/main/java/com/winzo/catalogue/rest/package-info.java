/** The resources of the catalogue: public reads, and what traders do with it. Must never contain a rule. */
package com.winzo.catalogue.rest;
