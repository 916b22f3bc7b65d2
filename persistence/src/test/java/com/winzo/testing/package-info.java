/** What repository tests share: the real database. Must never stand in for something that can really run. */
package com.winzo.testing;
