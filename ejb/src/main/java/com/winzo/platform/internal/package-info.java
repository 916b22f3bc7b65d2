/** The platform's inner works: the clock, the outbox relay, idempotency, the schema's migration. Features must never import it. */
package com.winzo.platform.internal;
