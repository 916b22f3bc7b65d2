/** The queries about accounts and sessions, each with its number of statements in mind. Must never open a transaction of its own. */
package com.winzo.account.repository;
