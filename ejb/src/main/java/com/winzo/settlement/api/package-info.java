/** The doors of settlement: results, voids and rollbacks, and how far their work has got. Must never edit a posting or an earlier settlement. */
package com.winzo.settlement.api;
