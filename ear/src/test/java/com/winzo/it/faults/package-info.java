/**
 * What must survive faults: kill -9 of the server and of the database, a stop under load, the death of one of two nodes. These
 * tests start instances of their own and never touch the suite's.
 */
package com.winzo.it.faults;
