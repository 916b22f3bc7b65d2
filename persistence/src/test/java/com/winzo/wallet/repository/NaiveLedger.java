package com.winzo.wallet.repository;

import com.winzo.wallet.model.NewPosting;
import com.winzo.wallet.model.Posted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The ledger as one would write it on a page: the oracle of the real one. */
final class NaiveLedger {

    private final Map<UUID, List<Posted>> postings = new HashMap<>();

    void open(UUID account) {
        postings.put(account, new ArrayList<>());
    }

    /** @return empty when the group is refused; then nothing has changed */
    Optional<List<Posted>> post(List<NewPosting> group) {
        Map<UUID, List<Posted>> before = new HashMap<>();
        postings.forEach((account, list) -> before.put(account, new ArrayList<>(list)));
        List<Posted> posted = new ArrayList<>();
        for (NewPosting entry : group) {
            long after = balance(entry.accountId()) + entry.amountMinor();
            if (after < 0) {
                postings.clear();
                postings.putAll(before);
                return Optional.empty();
            }
            List<Posted> ofAccount = postings.get(entry.accountId());
            Posted line = new Posted(entry.entryId(), entry.accountId(), after, ofAccount.size() + 1L);
            ofAccount.add(line);
            posted.add(line);
        }
        return Optional.of(posted);
    }

    long balance(UUID account) {
        List<Posted> ofAccount = postings.get(account);
        return ofAccount.isEmpty() ? 0 : ofAccount.getLast().balanceAfterMinor();
    }

    long version(UUID account) {
        return postings.get(account).size();
    }
}
