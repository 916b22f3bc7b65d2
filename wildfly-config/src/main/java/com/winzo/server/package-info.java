/**
 * Starts Winzo: the embedded PostgreSQL, one or more WildFly nodes and what they need in an instance folder; the demo run and
 * the integration tests share it. Must never know the application's classes, tables or REST resources.
 */
package com.winzo.server;
