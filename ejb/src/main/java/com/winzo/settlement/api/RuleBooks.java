package com.winzo.settlement.api;

import com.winzo.betting.api.RuleTerms;
import com.winzo.betting.api.RuleTerms.Term;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.AuditLog;
import com.winzo.platform.api.OpenToAll;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import com.winzo.platform.api.StepUp;
import com.winzo.settlement.api.RuleBooksView.BookView;
import com.winzo.settlement.api.RuleBooksView.TermView;
import com.winzo.settlement.domain.RuleBook;
import com.winzo.settlement.domain.TeaserTies;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The versions of the settlement rules, and which of them bets are struck under. */
@Stateless
public class RuleBooks {

    @Inject
    private RuleTerms terms;

    @Inject
    private AuditLog audit;

    /** So long before it begins a change is on record, so that no bet under way misses it. */
    @Inject
    @ConfigProperty(name = "winzo.settlement.rules-notice", defaultValue = "PT5S")
    private Duration noticeMin;

    /** All versions; they are public, as receipts name them. */
    @OpenToAll
    public RuleBooksView all() {
        List<Term> known = terms.all();
        Instant now = terms.databaseTime();
        int inForce = known.stream()
                .filter(term -> !term.from().isAfter(now))
                .findFirst()
                .orElseThrow()
                .version();
        return new RuleBooksView(
                inForce,
                RuleBook.all().stream()
                        .map(book -> new BookView(
                                book.version(),
                                book.summary(),
                                book.ruleFour().percentMax(),
                                book.ruleFour().waivesFive(),
                                book.teaserTies() == TeaserTies.LOSE))
                        .toList(),
                known.stream()
                        .map(term -> new TermView(term.version(), term.from()))
                        .toList());
    }

    /**
     * Puts a version in force for bets that are struck from an instant on. Bets that were struck before keep theirs.
     *
     * @throws BusinessException {@code VAL_003} for a version that does not exist, or a begin less than the notice
     *     ahead, {@code VAL_005} when another version begins at the same instant
     */
    @StepUp
    @Requires(Permission.RULES_MANAGE)
    public RuleBooksView putInForce(NewRuleTerm wanted, AccountId by) {
        if (!RuleBook.exists(wanted.version())) {
            throw BusinessException.outOfRange(
                    "version", "There are rule books 1 to " + RuleBook.all().size() + ".");
        }
        Instant earliest = terms.databaseTime().plus(noticeMin);
        Instant from = wanted.from() == null ? earliest : wanted.from();
        if (from.isBefore(earliest)) {
            throw BusinessException.outOfRange(
                    "from", "Rules begin " + noticeMin.toSeconds() + " seconds from now at the earliest.");
        }
        if (terms.all().stream().anyMatch(term -> term.from().equals(from))) {
            throw BusinessException.conflict("Another version of the rules begins at that instant.");
        }
        terms.add(new Term(wanted.version(), from, wanted.reason()), by);
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("from", from);
        detail.put("reason", wanted.reason());
        audit.record(by, "rules.in_force", "rule-book/" + wanted.version(), detail);
        return all();
    }
}
