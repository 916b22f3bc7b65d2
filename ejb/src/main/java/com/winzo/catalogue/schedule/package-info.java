/** Keeps the node informed of events: opens the feed at start, and looks at the database for what the feed lost. Must never change an event. */
package com.winzo.catalogue.schedule;
