/** Bets and their legs as they are stored. Entities guard their own changes; nothing here reads a clock or a database. */
package com.winzo.betting.model;
