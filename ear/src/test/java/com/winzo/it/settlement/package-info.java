/** Every kind of bet from the slip to the money: what is placed, how it is settled, corrected and explained. */
package com.winzo.it.settlement;
