/** What all features build on, seen from outside: messages that leave after the commit, commands repeated. */
package com.winzo.it.platform;
