/** The workings of the switchboard: topics, waiting news, wire forms. Must never talk to a socket itself. */
package com.winzo.realtime.internal;
