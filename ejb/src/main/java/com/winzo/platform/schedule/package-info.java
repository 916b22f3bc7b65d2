/** The platform's timers: leftovers of the outbox, partitions to come, the inbox's old rows. Must never hold work of a feature. */
package com.winzo.platform.schedule;
