/** Where reports look outside the database. Must never consume a message it only wants to count. */
package com.winzo.reporting.internal;
