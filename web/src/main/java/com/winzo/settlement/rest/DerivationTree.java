package com.winzo.settlement.rest;

import com.winzo.platform.Html;
import com.winzo.settlement.api.BetExplanation.Step;
import java.util.Set;

/** A derivation as a tree that can be folded; long lists of lines are folded at first. */
final class DerivationTree {

    /** Steps whose values are amounts in minor units; those of all others count stakes. */
    private static final Set<String> AMOUNTS = Set.of(
            "bet.total", "bet.payout_max", "bet.rounding", "bet.stakes", "bet.cashed_out", "bet.cashed_out_void");

    private static final int UNFOLDED_MAX = 16;

    private DerivationTree() {}

    static void append(StringBuilder page, Step derivation, String currency) {
        page.append("<ul class=\"tree\">");
        step(page, derivation, currency);
        page.append("</ul>");
    }

    private static void step(StringBuilder page, Step step, String currency) {
        page.append("<li>");
        if (step.parts().isEmpty()) {
            page.append("<div class=\"step\">");
            line(page, step, currency);
            page.append("</div>");
        } else {
            page.append(step.parts().size() > UNFOLDED_MAX ? "<details><summary>" : "<details open><summary>");
            line(page, step, currency);
            page.append("</summary><ul>");
            step.parts().forEach(part -> step(page, part, currency));
            page.append("</ul></details>");
        }
        page.append("</li>");
    }

    private static void line(StringBuilder page, Step step, String currency) {
        String value =
                AMOUNTS.contains(step.rule()) ? Readable.amount(step.value(), currency) : Readable.factor(step.value());
        page.append("<span class=\"text\">").append(Html.escaped(step.text()));
        page.append(" <span class=\"rule\">")
                .append(Html.escaped(step.rule()))
                .append(" v")
                .append(step.version());
        page.append("</span></span><span class=\"value\">")
                .append(Html.escaped(value))
                .append("</span>");
    }
}
