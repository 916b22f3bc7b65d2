/** Markets, selections and every version of their prices as they are stored. Entities guard their own changes; nothing here reads a clock or a database. */
package com.winzo.odds.model;
