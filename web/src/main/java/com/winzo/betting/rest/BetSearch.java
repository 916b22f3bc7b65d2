package com.winzo.betting.rest;

import com.winzo.betting.api.BetQuery;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of a list of bets; a resource takes it as its {@code @BeanParam}. */
public class BetSearch {

    @QueryParam("status")
    @Parameter(description = "Only bets of this status; may be repeated.")
    private Set<BetStatus> statuses;

    @QueryParam("clientKey")
    @Parameter(description = "The bet placed with this Idempotency-Key.")
    private String clientKey;

    @QueryParam("from")
    @Parameter(description = "Placed at or after this instant.")
    private Instant from;

    @QueryParam("to")
    @Parameter(description = "Placed before this instant.")
    private Instant to;

    @QueryParam("cursor")
    @Parameter(description = "Only bets older than the bet with this id.")
    private BetId cursor;

    BetQuery query() {
        return new BetQuery(statuses == null ? Set.of() : statuses, clientKey, from, to, cursor);
    }
}
