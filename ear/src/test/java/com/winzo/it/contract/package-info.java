/** The wire contract, entry by entry, against what the server describes and does. Entries may be added; none may go. */
package com.winzo.it.contract;
