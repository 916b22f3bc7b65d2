/** What entities of all features share. Knows no feature and must never decide anything. */
package com.winzo.platform.model;
