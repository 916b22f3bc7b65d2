package com.winzo.architecture.planted.betting.rest;

import com.winzo.architecture.planted.betting.api.ForgetsToAsk;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Planted: a resource that does not say what it requires. */
@Path("/everybodys-bets")
public class LetsEverybodyIn {

    @Inject
    private ForgetsToAsk bets;

    @GET
    public String all() {
        return bets.everybodysBets();
    }
}
