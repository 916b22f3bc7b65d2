/** The notifications' resource. Must never contain a rule. */
package com.winzo.notification.rest;
