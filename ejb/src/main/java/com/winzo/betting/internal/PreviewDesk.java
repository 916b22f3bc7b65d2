package com.winzo.betting.internal;

import com.winzo.betting.api.BetPreview;
import com.winzo.betting.api.MaxStakeView;
import com.winzo.betting.api.MaxStakeView.StakeConstraint;
import com.winzo.betting.api.SlipRequest;
import com.winzo.betting.domain.Constraint;
import com.winzo.betting.domain.StakeCap;
import com.winzo.betting.domain.Verdict;
import com.winzo.betting.repository.QuoteRepository;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.Money;
import com.winzo.odds.api.PriceBook;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import com.winzo.platform.repository.RoundTrips;
import com.winzo.wallet.api.Balance;
import com.winzo.wallet.api.Wallets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Goes through the placement of slips without placing them: what placement would say, and why. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PreviewDesk {

    @Inject
    private RoundTrips trips;

    @Inject
    private PriceBook prices;

    @Inject
    private Wallets wallets;

    @Inject
    private Assessors assessors;

    @Inject
    private QuoteRepository quotes;

    /** See {@link com.winzo.betting.api.Betting#validate}. */
    public BetPreview preview(AccountId customer, SlipRequest request, QuoteFacts quote) {
        SlipReader.check(request);
        Assessment assessed = assessor(customer, request, quote).assess(customer, request, quote);
        Verdict verdict = assessed.verdict();
        return new BetPreview(
                true,
                verdict.totalStake().major(),
                assessed.slip().lines().count(),
                verdict.potentialWin().major(),
                verdict.largestStake().major(),
                BetViews.granted(assessed.slip().bonus()),
                assessed.odds(),
                assessed.balance().major(),
                assessed.balance().currency().getCurrencyCode());
    }

    /** What placement makes of a slip at some stake, whatever that is. */
    Assessment look(AccountId customer, SlipRequest request) {
        SlipRequest slip = atSomeStake(request);
        return assessor(customer, slip, null).look(customer, slip, null);
    }

    /** See {@link com.winzo.betting.api.Betting#maxStake}. */
    public MaxStakeView maxStake(AccountId customer, SlipRequest request, QuoteFacts quote) {
        SlipRequest slip = atSomeStake(request);
        Assessment assessed = assessor(customer, slip, quote).look(customer, slip, quote);
        Verdict verdict = assessed.verdict();
        List<Constraint> obstacles = verdict.obstacles();
        Money max = obstacles.isEmpty()
                ? verdict.largestStake()
                : Money.zero(verdict.largestStake().currency());
        List<StakeConstraint> constraints = new ArrayList<>();
        obstacles.forEach(obstacle -> constraints.add(blocking(obstacle, max)));
        Money least = verdict.caps().stream()
                .map(StakeCap::maxStake)
                .min(Money::compareTo)
                .orElseThrow();
        verdict.caps()
                .forEach(cap -> constraints.add(capping(cap, max, cap.maxStake().equals(least))));
        Money stakeMin = assessed.limits().leastPerLine(assessed.slip());
        if (least.compareTo(stakeMin) < 0) {
            constraints.add(tooSmall(stakeMin, least, max));
        }
        return new MaxStakeView(
                max.major(),
                stakeMin.major(),
                max.times(assessed.slip().stakes()).major(),
                assessed.slip().lines().count(),
                max.currency().getCurrencyCode(),
                assessed.odds(),
                assessed.balance().major(),
                constraints);
    }

    private Assessor assessor(AccountId customer, SlipRequest slip, QuoteFacts quote) {
        RoundTrip trip = trips.begin();
        Later<PriceBook.Held> held = prices.hold(Assessors.markets(List.of(slip)), trip);
        Later<Map<AccountId, Balance>> balance = wallets.balances(Set.of(customer), trip);
        Later<Set<UUID>> used = quotes.used(quote == null ? List.of() : List.of(quote.jti()), trip);
        Later<Assessor> assessor = assessors.of(List.of(slip), Set.of(customer), balance, held, used, trip);
        trip.make();
        return assessor.get();
    }

    /** Who asks how much may be staked need not say how much. */
    private static SlipRequest atSomeStake(SlipRequest request) {
        SlipRequest slip = request == null || request.stake() != null ? request : request.withStake(BigDecimal.ONE);
        SlipReader.check(slip);
        return slip;
    }

    private static StakeConstraint blocking(Constraint obstacle, Money nothing) {
        return new StakeConstraint(
                obstacle.code().wireCode(),
                obstacle.name(),
                nothing.major(),
                obstacle.slack(),
                true,
                new LinkedHashMap<>(obstacle.facts()));
    }

    private static StakeConstraint capping(StakeCap cap, Money max, boolean binding) {
        return new StakeConstraint(
                cap.code().wireCode(),
                cap.name(),
                cap.maxStake().major(),
                cap.maxStake().minus(max).major(),
                binding,
                new LinkedHashMap<>(cap.facts()));
    }

    private static StakeConstraint tooSmall(Money stakeMin, Money least, Money nothing) {
        return new StakeConstraint(
                ErrorCode.LIMIT_EXCEEDED.wireCode(),
                "min_stake",
                nothing.major(),
                least.minus(stakeMin).major(),
                true,
                new LinkedHashMap<>(Map.of("limit", "min_stake", "value", stakeMin)));
    }
}
