/** What keeps customers from harm. */
package com.winzo.it.compliance;
