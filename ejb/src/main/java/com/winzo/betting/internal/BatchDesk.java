package com.winzo.betting.internal;

import com.winzo.betting.api.BatchResult;
import com.winzo.betting.api.BatchResult.Entry;
import com.winzo.betting.api.BatchResult.Refusal;
import com.winzo.betting.api.BetConfirmation;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.DatabaseFailures;
import com.winzo.platform.api.GroupCommit.Verdict;
import com.winzo.platform.api.Idempotency;
import com.winzo.platform.api.Idempotency.Answer;
import com.winzo.platform.api.IdempotencyKey;
import com.winzo.risk.api.LiabilityOvertaken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Places the slips of a batch in one transaction, with the record of its answer. */
@ApplicationScoped
public class BatchDesk {

    @Inject
    private PlacementDesk placement;

    @Inject
    private Idempotency idempotency;

    /**
     * @param key the client's key for the whole batch, or null
     * @throws BusinessException when one refusal refuses all: named by the first refused slip, all of them in the details
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Answer<BatchResult> place(List<Ticket> tickets, boolean allOrNothing, IdempotencyKey key) {
        return idempotency.once(key, BatchResult.class, () -> place(tickets, allOrNothing));
    }

    /** Whether the same batch may pass at another try. */
    public static boolean mayPass(RuntimeException failure) {
        return failure instanceof LiabilityOvertaken || DatabaseFailures.mayPass(failure);
    }

    private BatchResult place(List<Ticket> tickets, boolean allOrNothing) {
        List<Verdict<Answer<BetConfirmation>>> verdicts = placement.placeHere(tickets);
        List<Entry> entries = new ArrayList<>();
        BusinessException first = null;
        int refused = 0;
        for (int i = 0; i < verdicts.size(); i++) {
            if (verdicts.get(i).refusal() instanceof BusinessException refusal) {
                first = first == null ? refusal : first;
                refused++;
                entries.add(new Entry(i, null, Refusal.of(refusal)));
            } else {
                entries.add(new Entry(i, verdicts.get(i).answer().value(), null));
            }
        }
        if (allOrNothing && first != null) {
            throw new BusinessException(
                    first.code(),
                    "Nothing was placed. The first refusal: " + first.getMessage(),
                    Map.of(
                            "refused",
                            entries.stream()
                                    .filter(entry -> entry.error() != null)
                                    .toList()));
        }
        return new BatchResult(entries.size() - refused, refused, entries);
    }
}
