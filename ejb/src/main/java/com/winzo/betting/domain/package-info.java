/** The grammar of slips and the decision about a bet. Pure: records in, records out; must never see a container, a clock or a database. */
package com.winzo.betting.domain;
