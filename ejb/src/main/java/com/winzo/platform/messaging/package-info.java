/** The relay from the outbox to the broker. Must never send what has not committed, nor join broker and database in one transaction. */
package com.winzo.platform.messaging;
