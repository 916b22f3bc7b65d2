/** The protocol of a live connection, whatever carries it: requests, subscriptions, conflation, the way out. Must never know a container, a thread or a transport. */
package com.winzo.realtime.session;
