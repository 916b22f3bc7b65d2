package com.winzo.betting.internal;

import com.winzo.betting.api.BetView;
import com.winzo.betting.domain.Offer;
import com.winzo.betting.domain.Scores;
import com.winzo.betting.model.Bet;
import com.winzo.betting.repository.PendingBetRepository;
import com.winzo.betting.repository.PendingBetRepository.Pending;
import com.winzo.betting.repository.PendingBetRepository.Waited;
import com.winzo.catalogue.api.Catalogue;
import com.winzo.catalogue.api.EventView;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BetStatus;
import com.winzo.kernel.EventId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where bets on running games wait for the second look. Costs nothing where none does. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WaitingRoom {

    @Inject
    private PendingBetRepository pending;

    @Inject
    private Catalogue catalogue;

    @Inject
    @ConfigProperty(name = "winzo.betting.pending-patience", defaultValue = "PT15S")
    private Duration patience;

    /**
     * Lets those of new bets in that have to wait.
     *
     * @return when each of them expires; nothing for the others
     */
    Map<BetId, Instant> admit(Map<BetId, Assessment> bets) {
        Map<BetId, Assessment> waiting = new HashMap<>(bets);
        waiting.values().removeIf(bet -> bet.delay().isZero());
        if (waiting.isEmpty()) {
            return Map.of();
        }
        Map<EventId, String> scores = scores(waiting.values().stream()
                .flatMap(bet -> bet.offers().stream())
                .filter(Offer::isOn)
                .map(Offer::eventId)
                .collect(Collectors.toSet()));
        List<Pending> admitted = waiting.entrySet().stream()
                .map(bet -> pending(bet.getKey(), bet.getValue(), scores))
                .toList();
        pending.add(admitted);
        return admitted.stream().collect(Collectors.toMap(Pending::betId, Pending::expiresAt));
    }

    private Pending pending(BetId id, Assessment bet, Map<EventId, String> scores) {
        Instant decideAt = bet.now().plus(bet.delay());
        Map<EventId, String> games = bet.offers().stream()
                .filter(Offer::isOn)
                .map(Offer::eventId)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), scores::get));
        return new Pending(id, Scores.of(games).text(), decideAt, decideAt.plus(patience));
    }

    /** How games stand now. */
    Map<EventId, String> scores(Set<EventId> events) {
        return catalogue.events(events).stream()
                .collect(Collectors.toMap(EventView::id, event -> Scores.score(event.homeScore(), event.awayScore())));
    }

    /** Those of the bets that ever waited. */
    Map<BetId, Waited> waited(Collection<BetId> bets) {
        return pending.find(bets);
    }

    /** Bets as their customers read them; one more statement where some wait, or were refused after it. */
    public List<BetView> views(List<Bet> bets) {
        List<BetId> waiting = bets.stream()
                .filter(bet -> bet.status() == BetStatus.PENDING || bet.status() == BetStatus.REJECTED)
                .map(Bet::id)
                .toList();
        Map<BetId, Waited> waited = waiting.isEmpty() ? Map.of() : pending.find(waiting);
        return bets.stream().map(bet -> BetViews.of(bet, waited.get(bet.id()))).toList();
    }
}
