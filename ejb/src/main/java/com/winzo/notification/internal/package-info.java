/** Turns an event into a stored and pushed notification, in one transaction. Must never tell a message twice. */
package com.winzo.notification.internal;
