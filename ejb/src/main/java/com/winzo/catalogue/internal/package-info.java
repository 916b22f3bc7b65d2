/** How the catalogue is read, changed and announced. Must never announce what has not committed. */
package com.winzo.catalogue.internal;
