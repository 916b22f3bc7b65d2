/** Listens to what customers should hear of. Must never tell the same message twice. */
package com.winzo.notification.messaging;
