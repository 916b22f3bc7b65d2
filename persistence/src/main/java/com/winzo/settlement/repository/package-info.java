/** Stores the progress of settlements and what each settlement of a bet came to. Must never run outside a caller's transaction. */
package com.winzo.settlement.repository;
