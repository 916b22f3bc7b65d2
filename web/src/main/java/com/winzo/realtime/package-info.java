/** The live side of the interface: the WebSocket {@code /ws} and what every live connection of this node shares. Must never block a sender, and never decide what a feature decides. */
package com.winzo.realtime;
