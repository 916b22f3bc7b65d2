package com.winzo.settlement.rest;

import com.winzo.kernel.BetId;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.settlement.api.BetExplanation;
import com.winzo.settlement.api.Explanations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How a bet came to what it pays, for programs and for people. */
@ApplicationScoped
@Path("/bets/{betId}/settlement")
@Tag(name = "Bets")
@Requires({Permission.BET_READ, Permission.BET_INSPECT})
public class BetSettlementResource {

    @Inject
    private Explanations explanations;

    @Inject
    private CurrentCaller caller;

    @GET
    @Produces({"application/json", "text/html;qs=0.9"})
    @Operation(
            summary = "How a bet came to what it pays",
            description =
                    "The derivation from the amount down to the legs: each step with its rule, the rule's version, the"
                            + " exact value and what that was made of; and every settlement the bet had, corrections beside"
                            + " what they correct. With Accept: text/html as a page. Customers see their own bets, staff"
                            + " everybody's.")
    @APIResponse(responseCode = "200", description = "The explanation; without a derivation while the bet is undecided")
    @APIResponse(responseCode = "404", description = "VAL_004: not a bet of the caller")
    public BetExplanation settlement(@PathParam("betId") BetId bet) {
        return caller.caller().may(Permission.BET_INSPECT)
                ? explanations.ofAnybody(bet)
                : explanations.of(bet, caller.accountId());
    }
}
