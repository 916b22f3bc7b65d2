package com.winzo.betting.internal;

import com.winzo.account.api.Accounts;
import com.winzo.betting.api.SlipRequest;
import com.winzo.betting.api.SlipRequest.SelectionRequest;
import com.winzo.betting.domain.Bonuses;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.SelectionId;
import com.winzo.odds.api.PriceBook;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import com.winzo.risk.api.Exposures;
import com.winzo.risk.api.Limits;
import com.winzo.wallet.api.Balance;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads all that an assessor must know: the same for a placement, a dry run, a quote and a question. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Assessors {

    @Inject
    private Accounts accounts;

    @Inject
    private Exposures exposures;

    @Inject
    private Limits limits;

    @Inject
    private CustomerUsage usage;

    @Inject
    private FreeBetDesk freeBets;

    @Inject
    @ConfigProperty(name = "winzo.betting.bonuses")
    private Optional<String> granted;

    private Bonuses bonuses;

    @PostConstruct
    void read() {
        bonuses = new Bonuses(granted.orElse(""));
    }

    /**
     * Knows all once the trip has been made.
     *
     * @param balances of those who bet
     * @param usedQuotes those quotes of the slips that are used up
     */
    Later<Assessor> of(
            Collection<SlipRequest> slips,
            Collection<AccountId> customers,
            Later<Map<AccountId, Balance>> balances,
            Later<PriceBook.Held> held,
            Later<Set<UUID>> usedQuotes,
            RoundTrip trip) {
        Later<Set<AccountId>> mayBet = accounts.whoMayBet(customers, trip);
        return exposures
                .book(markets(slips), selections(slips), customers, trip)
                .map(exposure -> new Assessor(
                        held.get(),
                        balances.get(),
                        mayBet.get(),
                        exposure,
                        limits,
                        usage.rooms(
                                exposure.customerLimits(),
                                markets(slips),
                                held.get().databaseTime()),
                        freeBets.of(slips),
                        bonuses,
                        usedQuotes.get()));
    }

    static Set<MarketId> markets(Collection<SlipRequest> slips) {
        Set<MarketId> markets = new LinkedHashSet<>();
        slips.forEach(slip -> slip.selections().forEach(selection -> markets.add(selection.marketId())));
        return markets;
    }

    private static Set<SelectionId> selections(Collection<SlipRequest> slips) {
        return slips.stream()
                .flatMap(slip -> slip.selections().stream())
                .map(SelectionRequest::selectionId)
                .collect(Collectors.toSet());
    }
}
