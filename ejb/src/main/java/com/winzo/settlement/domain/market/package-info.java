/**
 * Grading: what the result of an event makes of a market's selections. A type of market is one class, which says what it
 * needs of the result, how it grades and what becomes of it when the event does not end as planned. Pure; must never see
 * a container, a clock or a database.
 */
package com.winzo.settlement.domain.market;
