/** The files that image and compose are made from: what they copy, mount, start or read is there. Nothing of it asks the server. */
package com.winzo.it.image;
