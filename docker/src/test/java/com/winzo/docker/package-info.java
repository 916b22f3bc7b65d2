/**
 * Reads the files of this module as the container tools would, since no container engine may be at hand. Must never build an
 * image or start a container.
 */
package com.winzo.docker;
