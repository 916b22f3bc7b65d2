/** Applies the rules that keep customers from harm to what is stored. */
package com.winzo.compliance.internal;
