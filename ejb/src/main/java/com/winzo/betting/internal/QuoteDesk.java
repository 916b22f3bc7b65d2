package com.winzo.betting.internal;

import com.winzo.betting.api.QuoteView;
import com.winzo.betting.api.SlipRequest;
import com.winzo.betting.domain.Offer;
import com.winzo.betting.internal.QuoteFacts.QuotedPrice;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Money;
import com.winzo.platform.api.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives quotes and reads them. A quote is signed, not stored: what placement keeps is only that it was used. */
@ApplicationScoped
@Transactional
public class QuoteDesk {

    private static final String TYPE = "winzo-quote+jws";

    @Inject
    private PreviewDesk previews;

    @Inject
    private JwsCodec codec;

    @Inject
    private SlipDigest digest;

    @Inject
    private Ids ids;

    @Inject
    @ConfigProperty(name = "winzo.betting.quote-window", defaultValue = "PT10S")
    private Duration window;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.issuer", defaultValue = "https://winzo.example")
    private String issuer;

    /** See {@link com.winzo.betting.api.Betting#quote}. */
    public QuoteView quote(AccountId customer, SlipRequest request) {
        Assessment assessed = previews.look(customer, request);
        if (!assessed.verdict().obstacles().isEmpty()) {
            throw Refusals.of(assessed.verdict(), assessed.verdict().obstacles());
        }
        if (assessed.offers().stream().anyMatch(Offer::isOn)) {
            throw new BusinessException(
                    ErrorCode.MARKET_CLOSED,
                    "No price is promised while a game is on: a bet waits for its delay instead.");
        }
        Instant expiresAt = assessed.now().plus(window);
        Money max = assessed.verdict().largestTaken();
        QuoteFacts facts = new QuoteFacts(
                issuer,
                ids.next(),
                customer,
                assessed.now().getEpochSecond(),
                expiresAt.getEpochSecond(),
                expiresAt,
                shape(request),
                max.major(),
                max.currency().getCurrencyCode(),
                assessed.offers().stream().map(QuoteDesk::price).toList());
        return new QuoteView(
                facts.jti(),
                codec.sign(TYPE, facts),
                facts.maxStake(),
                assessed.slip().lines().count(),
                facts.currency(),
                assessed.odds(),
                expiresAt);
    }

    /**
     * The quote that a slip comes with, which must have one.
     *
     * @throws BusinessException {@code BET_007} unless it is ours, this customer's and for this slip
     */
    public QuoteFacts read(AccountId customer, SlipRequest slip) {
        return codec.verify(TYPE, slip.quote(), QuoteFacts.class)
                .filter(quote -> quote.sub().equals(customer) && quote.slip().equals(shape(slip)))
                .orElseThrow(() -> new BusinessException(
                        ErrorCode.QUOTE_INVALID, "The quote is not one of yours for these selections."));
    }

    private String shape(SlipRequest slip) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.ofShape(slip));
    }

    private static QuotedPrice price(Offer offer) {
        return new QuotedPrice(offer.marketId(), offer.selectionId(), offer.odds(), offer.marketVersion());
    }
}
