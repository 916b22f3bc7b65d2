/** Jobs on what the platform itself keeps. Must never shorten what the law wants kept: periods are settings, with a floor in the schema. */
package com.winzo.platform.batch;
