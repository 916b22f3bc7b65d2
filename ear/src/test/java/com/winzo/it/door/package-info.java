/** The door: what every answer looks like, and that nothing bad that comes in is answered with anything but the envelope. */
package com.winzo.it.door;
