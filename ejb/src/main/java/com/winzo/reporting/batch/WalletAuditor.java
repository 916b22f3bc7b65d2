package com.winzo.reporting.batch;

import com.winzo.reporting.repository.BooksRepository.WalletProof;
import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Lets only wallets pass that disagree with their postings. */
@Named
@Dependent
public class WalletAuditor implements ItemProcessor {

    @Override
    public Object processItem(Object item) {
        return ((WalletProof) item).isSound() ? null : item;
    }
}
