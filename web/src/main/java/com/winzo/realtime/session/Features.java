package com.winzo.realtime.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.catalogue.api.EventChanged;
import com.winzo.kernel.EventId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.SportId;
import com.winzo.odds.api.MarketSnapshot;
import com.winzo.platform.api.Caller;
import com.winzo.platform.api.VerifiedToken;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What requests ask of the features. Refusals are {@link com.winzo.kernel.BusinessException}s. */
public interface Features {

    /** Whose the token is; {@code AUTH_002} or {@code AUTH_003} for a bad one. */
    VerifiedToken verify(String token);

    /** Whether a token that was good has been revoked since; costs next to nothing. */
    boolean isRevoked(VerifiedToken token);

    /** The newest state of these markets, unknown ones left out. */
    List<MarketSnapshot> markets(Collection<MarketId> ids);

    /** The newest state of the markets of an event; {@code VAL_004} for an unknown event. */
    List<MarketSnapshot> marketsOf(EventId event);

    /** The sport of that id or slug; {@code VAL_004} for an unknown one. */
    SportId sport(String idOrSlug);

    /** The events of a sport that are not over. */
    List<EventChanged> eventsOf(SportId sport);

    /** The data of {@code balance_update}. */
    Object balance(Caller caller);

    /**
     * Places a bet as REST does.
     *
     * @param slip the request's data, with {@code requestId}
     * @throws JsonProcessingException for a slip of another form
     * @return completes with the data of {@code bet_confirmed}, exceptionally with the refusal
     */
    CompletionStage<Object> placeBet(Caller caller, JsonNode slip) throws JsonProcessingException;

    /** The error object that REST would answer with; an unexpected failure is logged under its request id. */
    Object describe(Throwable failure);
}
