/** What keeps customers from harm: the limits that they set for themselves. Must never raise one that its holder has not confirmed. */
package com.winzo.compliance.api;
