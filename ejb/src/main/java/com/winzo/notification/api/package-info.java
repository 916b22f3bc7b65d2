/** What customers were told, for reading. Nobody depends on it: it listens to events and must never decide anything. */
package com.winzo.notification.api;
