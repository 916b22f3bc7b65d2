/** Hears the messages to customers that any node sends. Must never change state: what is lost here, a client reads over REST. */
package com.winzo.realtime.messaging;
