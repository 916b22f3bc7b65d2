/** What every feature builds on: identities, time, the outbox, idempotency, paging, the caller. Knows no feature and must never import one. */
package com.winzo.platform.api;
