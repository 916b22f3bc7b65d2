/** Listens to orders of settlement slices. Must never join broker and database in one transaction. */
package com.winzo.settlement.messaging;
