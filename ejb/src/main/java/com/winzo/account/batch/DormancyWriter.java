package com.winzo.account.batch;

import com.winzo.account.internal.Dormancy;
import com.winzo.kernel.AccountId;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jboss.logging.Logger;

/** Puts a chunk of accounts to sleep, those that are in use left out. What another run has done meanwhile is not done again. */
@Named
@Dependent
public class DormancyWriter extends AbstractItemWriter {

    private static final Logger LOG = Logger.getLogger(DormancyWriter.class);

    @Inject
    private Dormancy dormancy;

    @Override
    public void writeItems(List<Object> items) {
        int asleep =
                dormancy.putToSleep(items.stream().map(AccountId.class::cast).toList());
        LOG.infof("%d of %d quiet accounts are dormant now", asleep, items.size());
    }
}
