/** Payments over HTTP. Must never see a gateway: the facade asks it. */
package com.winzo.payments.rest;
