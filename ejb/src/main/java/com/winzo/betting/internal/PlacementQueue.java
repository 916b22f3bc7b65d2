package com.winzo.betting.internal;

import com.winzo.betting.api.BetConfirmation;
import com.winzo.platform.api.DatabaseFailures;
import com.winzo.platform.api.GroupCommit;
import com.winzo.platform.api.GroupCommit.Remedy;
import com.winzo.platform.api.GroupCommit.Sizes;
import com.winzo.platform.api.GroupCommit.Verdict;
import com.winzo.platform.api.Idempotency.Answer;
import com.winzo.risk.api.LiabilityOvertaken;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where slips wait for the next group; {@link PlacementDesk} places a group in one transaction.
 *
 * <p>There may be several lanes, each with a committer of its own. A customer's slips all take the same lane: wallets are locked
 * from the first statement of a group to its commit, and lanes would spend their time waiting for each other's.
 */
@ApplicationScoped
public class PlacementQueue implements GroupCommit.Work<Ticket, Answer<BetConfirmation>> {

    private static final Logger LOG = Logger.getLogger(PlacementQueue.class);
    private static final Duration LAST_GROUPS = Duration.ofSeconds(10);

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private PlacementDesk desk;

    @Inject
    @ConfigProperty(name = "winzo.betting.waiting-max", defaultValue = "2000")
    private int waitingMax;

    @Inject
    @ConfigProperty(name = "winzo.betting.group-max", defaultValue = "128")
    private int groupMax;

    @Inject
    @ConfigProperty(name = "winzo.betting.lanes", defaultValue = "1")
    private int laneCount;

    private List<GroupCommit<Ticket, Answer<BetConfirmation>>> lanes;

    @PostConstruct
    void open() {
        Sizes sizes = new Sizes(waitingMax / laneCount, groupMax, 1);
        lanes = Stream.generate(() -> new GroupCommit<Ticket, Answer<BetConfirmation>>(executor, sizes, this))
                .limit(laneCount)
                .toList();
    }

    /**
     * @return completes with the bet, or the one placed before under the key; exceptionally with the refusal
     * @throws com.winzo.kernel.BusinessException {@code SYS_001} when too many wait
     */
    public CompletionStage<Answer<BetConfirmation>> submit(Ticket ticket) {
        return lane(ticket).submit(ticket);
    }

    /** The same for a caller that does nothing else until it has the answer. */
    public CompletionStage<Answer<BetConfirmation>> submitAndHelp(Ticket ticket) {
        return lane(ticket).submitAndHelp(ticket);
    }

    private GroupCommit<Ticket, Answer<BetConfirmation>> lane(Ticket ticket) {
        return lanes.get(Math.floorMod(ticket.customer().hashCode(), laneCount));
    }

    @Override
    public List<Verdict<Answer<BetConfirmation>>> commit(List<Ticket> group) {
        return desk.place(group);
    }

    /** A ticket finds its own bet at a second try, so whatever a broken commit has left can be tried again. */
    @Override
    public Remedy remedy(Throwable failure) {
        boolean passing = failure instanceof LiabilityOvertaken || DatabaseFailures.mayPass(failure);
        LOG.debug("a group of bets is tried again", failure);
        return passing ? Remedy.REPEAT : Remedy.SPLIT;
    }

    @PreDestroy
    void close() {
        try {
            for (GroupCommit<Ticket, Answer<BetConfirmation>> lane : lanes) {
                if (!lane.close(LAST_GROUPS)) {
                    LOG.warn("bets were still waiting when the server stopped; they have not been placed");
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
