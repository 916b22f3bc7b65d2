/** Reads and writes the platform's own tables: outbox, inbox, idempotency, audit, partitions. Must never run outside a caller's transaction. */
package com.winzo.platform.repository;
