package com.winzo.betting.rest;

import com.winzo.betting.api.ReceiptView;
import com.winzo.betting.api.Receipts;
import com.winzo.kernel.BetId;
import com.winzo.platform.CurrentCaller;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signed receipt of a bet. */
@Path("/bets/{betId}/receipt")
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.BET_READ)
@Tag(name = "Bets")
public class ReceiptResource {

    @Inject
    private Receipts receipts;

    @Inject
    private CurrentCaller caller;

    @GET
    @Operation(
            summary = "The receipt of a bet, signed",
            description =
                    "receipt is a compact JWS (RS256, typ winzo-receipt+jws) over all that was agreed when the bet"
                            + " was struck. Its kid names a key of /.well-known/jwks.json; keys stay there after they are"
                            + " retired, so anybody can verify it with any JOSE library, also years later and offline.")
    @APIResponse(
            responseCode = "200",
            description = "The receipt, and what it states",
            content =
                    @Content(
                            schema = @Schema(implementation = ReceiptView.class),
                            examples = @ExampleObject(name = "receipt", value = Examples.RECEIPT)))
    @APIResponse(responseCode = "404", description = "VAL_004: not a bet of the caller")
    @APIResponse(responseCode = "409", description = "VAL_005: the bet was never accepted")
    public ReceiptView receipt(@PathParam("betId") BetId id) {
        return receipts.receipt(caller.accountId(), id);
    }
}
