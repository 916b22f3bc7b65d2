/** Tests of the whole: the real EAR in the real server on the real database, driven from outside. They must never share a game. */
package com.winzo.it;
