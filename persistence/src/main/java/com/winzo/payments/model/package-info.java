/** Deposits and withdrawals and their lives. Must never move money: the ledger does. */
package com.winzo.payments.model;
