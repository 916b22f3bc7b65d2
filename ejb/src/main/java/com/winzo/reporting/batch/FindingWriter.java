package com.winzo.reporting.batch;

import com.winzo.reporting.repository.BooksRepository;
import com.winzo.reporting.repository.BooksRepository.WalletProof;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jboss.logging.Logger;

/** Keeps and reports what the audit found; the job's exit status counts it. */
@Named
@Dependent
public class FindingWriter extends AbstractItemWriter {

    private static final Logger LOG = Logger.getLogger(FindingWriter.class);

    @Inject
    private BooksRepository books;

    @Inject
    private JobContext job;

    @Override
    public void writeItems(List<Object> items) {
        for (Object item : items) {
            WalletProof wrong = (WalletProof) item;
            LOG.errorf(
                    "books-audit %d: wallet %s does not agree with its postings",
                    job.getExecutionId(), wrong.accountId());
            books.addFinding(job.getExecutionId(), wrong);
        }
        if (!items.isEmpty()) {
            job.setExitStatus("FINDINGS");
        }
    }
}
