/** The resources of settlement. Must never contain a rule: how a result decides and pays is behind the facade. */
package com.winzo.settlement.rest;
