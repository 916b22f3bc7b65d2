/** Finds and stores what keeps customers from harm. Must never decide whether a limit holds. */
package com.winzo.compliance.repository;
