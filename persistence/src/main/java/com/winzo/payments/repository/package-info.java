/** Stores payments and reads a customer's movements of money. Must never write to the ledger. */
package com.winzo.payments.repository;
