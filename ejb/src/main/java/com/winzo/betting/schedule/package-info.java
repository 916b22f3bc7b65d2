/** Timers of betting. Must never decide anything: they only say that it is time. */
package com.winzo.betting.schedule;
