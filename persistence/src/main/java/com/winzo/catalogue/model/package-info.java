/** The catalogue as it is stored: sports, leagues, teams, players, events. Entities guard their own changes; nothing here reads a clock or a database. */
package com.winzo.catalogue.model;
