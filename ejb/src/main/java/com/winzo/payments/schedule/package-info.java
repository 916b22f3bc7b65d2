/** Looks after payments that are still open. Must never decide what the gateway has not said or the deadline has not. */
package com.winzo.payments.schedule;
