package com.winzo.wallet.rest;

import com.winzo.platform.CurrentCaller;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.wallet.api.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's wallet. */
@Path("/users/balance")
@Tag(name = "Users")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Requires(Permission.WALLET_READ)
public class BalanceResource {

    @Inject
    private Wallets wallets;

    @Inject
    private CurrentCaller caller;

    @GET
    @Operation(summary = "The caller's money")
    public BalanceView balance() {
        return BalanceView.of(wallets.balance(caller.accountId()));
    }
}
