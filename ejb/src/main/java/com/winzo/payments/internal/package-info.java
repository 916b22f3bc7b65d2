/** How a payment is booked and decided, and the sandbox gateway. Must never credit a payment twice. */
package com.winzo.payments.internal;
