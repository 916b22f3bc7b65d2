/** The work that results make, as it is stored. Entities guard their own progress; nothing here reads a clock or a database. */
package com.winzo.settlement.model;
