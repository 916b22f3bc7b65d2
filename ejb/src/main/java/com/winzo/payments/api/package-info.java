/** The doors of payments: deposits, withdrawals, a customer's movements, and what a gateway must offer. Must never hold a database transaction while a gateway is asked. */
package com.winzo.payments.api;
