package com.winzo.architecture.planted.betting.rest;

import com.winzo.architecture.planted.betting.model.LoadsEverything;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** Planted: the table as the wire format. */
@Path("/planted")
public class AnswersWithAnEntity {
    @GET
    public List<LoadsEverything> all() {
        return List.of();
    }
}
