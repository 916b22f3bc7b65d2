/**
 * The public host's first handler, loaded by WildFly as a module: limits, and the error envelope for whatever the server itself
 * refuses. Knows HTTP only; nothing about Winzo may be decided here.
 */
package com.winzo.platform.door;
