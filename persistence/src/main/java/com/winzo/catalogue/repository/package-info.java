/** The catalogue's queries, each with its number of statements in mind. Must never open a transaction of its own. */
package com.winzo.catalogue.repository;
