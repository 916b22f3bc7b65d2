/** Jobs over the whole books: chunked, restartable from their checkpoint. Must never hold a transaction for longer than a chunk. */
package com.winzo.reporting.batch;
