package com.winzo.odds.rest;

import com.winzo.catalogue.api.Catalogue;
import com.winzo.kernel.EventId;
import com.winzo.odds.api.MarketView;
import com.winzo.odds.api.Markets;
import com.winzo.platform.Cacheable;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The public prices of an event. */
@ApplicationScoped
@Path("/sports/{sportId}/events/{eventId}/markets")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@SecurityRequirementsSet
@Cacheable
@Tag(name = "Catalogue")
public class MarketsResource {

    @Inject
    private Catalogue catalogue;

    @Inject
    private Markets markets;

    @GET
    @Operation(summary = "The markets of an event with their selections and present odds")
    public List<MarketView> markets(@PathParam("sportId") String sport, @PathParam("eventId") EventId event) {
        return markets.ofEvent(catalogue.event(sport, event).id());
    }
}
