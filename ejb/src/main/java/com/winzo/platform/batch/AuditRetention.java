package com.winzo.platform.batch;

import com.winzo.platform.internal.AuditForgetting;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Shortens the audit trail by what need not be kept any longer. The chain stays provable: links are kept for ever, and a trail that does
 * not fit is not shortened; then the job fails.
 */
@Named
@Dependent
public class AuditRetention extends AbstractBatchlet {

    @Inject
    private AuditForgetting forgetting;

    @Override
    public String process() {
        forgetting.forget();
        return "COMPLETED";
    }
}
