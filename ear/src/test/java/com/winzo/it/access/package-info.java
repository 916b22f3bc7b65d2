/** Who may do what: every role at every endpoint, every id in the hands of somebody else. */
package com.winzo.it.access;
