package com.winzo.odds.internal;

import com.winzo.odds.api.MarketSnapshot;
import java.util.List;

/**
 * CDI event inside the transaction that changed markets; its observers act once that has committed.
 *
 * @param snapshots the markets as the commit will leave them
 */
public record SnapshotsChanged(List<MarketSnapshot> snapshots) {

    public SnapshotsChanged {
        snapshots = List.copyOf(snapshots);
    }
}
