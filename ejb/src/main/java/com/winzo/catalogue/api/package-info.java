/** The doors of the catalogue: sports, leagues, teams, players, events and the markets of an event. Must never touch money or decide a bet. */
package com.winzo.catalogue.api;
