/** Resources about the platform itself: jobs, health, keys. Must never contain a rule of a feature. */
package com.winzo.platform.rest;
