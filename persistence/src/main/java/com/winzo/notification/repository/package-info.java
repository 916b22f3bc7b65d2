/** Stores and lists notifications. Must never open a transaction of its own. */
package com.winzo.notification.repository;
