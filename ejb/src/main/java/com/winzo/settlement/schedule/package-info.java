/** Takes settlements up again whose order was lost. Must never settle anything itself. */
package com.winzo.settlement.schedule;
