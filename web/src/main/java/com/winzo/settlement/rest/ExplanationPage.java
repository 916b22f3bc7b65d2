package com.winzo.settlement.rest;

import com.winzo.betting.api.BetView;
import com.winzo.betting.api.BetView.LegView;
import com.winzo.platform.Html;
import com.winzo.settlement.api.BetExplanation;
import com.winzo.settlement.api.BetExplanation.SettlementView;
import com.winzo.settlement.api.BetExplanation.Step;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes the explanation of a bet as a page that needs nothing else. */
@Provider
@Produces("text/html")
public class ExplanationPage implements MessageBodyWriter<BetExplanation> {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Settlement of a bet</title><style>
            body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
            table { border-collapse: collapse } td, th { text-align: left; padding: .2rem .8rem .2rem 0 }
            ul { list-style: none; padding-left: 1.2rem; border-left: 1px solid #ccc }
            code { font-size: .95em } small { color: #666 }
            </style></head><body>
            """;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return BetExplanation.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            BetExplanation explanation,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle("Content-Type", "text/html; charset=utf-8");
        out.write(page(explanation).getBytes(StandardCharsets.UTF_8));
    }

    static String page(BetExplanation explanation) {
        BetView bet = explanation.bet();
        StringBuilder page = new StringBuilder(HEAD);
        page.append("<h1>Bet ").append(Html.escaped(bet.confirmationNumber())).append("</h1><table>");
        row(page, "Status", lower(bet.status()));
        row(page, "Struck at", bet.placedAt().toString());
        row(
                page,
                "Stake",
                bet.stake() + " " + bet.currency() + " x " + bet.lines() + (bet.eachWay() ? " each-way" : ""));
        row(page, "Staked in all", bet.totalStake() + " " + bet.currency());
        row(page, "Returns", bet.actualWin() == null ? "not decided yet" : bet.actualWin() + " " + bet.currency());
        row(page, "Rules", "version " + explanation.rulesVersion() + ", rounded once, " + explanation.rounding());
        if (explanation.payoutMax() != null) {
            row(page, "Maximum payout", explanation.payoutMax() + " " + bet.currency());
        }
        page.append("</table><h2>Legs</h2><table><tr><th></th><th>Selection</th><th>Odds</th><th>Result</th></tr>");
        int number = 0;
        for (LegView leg : bet.selections()) {
            leg(page, ++number, leg);
        }
        page.append("</table>");
        if (explanation.derivation() != null) {
            page.append("<h2>How it came to that</h2><p>Amounts in minor units, factors as exact fractions.</p>");
            step(page.append("<ul>"), explanation.derivation());
            page.append("</ul>");
        }
        explanation.settlements().forEach(settlement -> settlement(page, settlement, bet.currency()));
        return page.append("</body></html>\n").toString();
    }

    private static void leg(StringBuilder page, int number, LegView leg) {
        String odds = leg.odds() == null ? "starting price" : leg.odds().toString();
        String result = leg.result() == null ? "open" : lower(leg.result());
        String share = leg.deadHeatFraction() == null ? "" : " " + leg.deadHeatFraction();
        page.append("<tr><td>").append(number).append("</td><td>").append(Html.escaped(leg.name()));
        page.append("</td><td>").append(Html.escaped(odds)).append("</td><td>");
        page.append(Html.escaped(result + share)).append("</td></tr>");
    }

    private static void step(StringBuilder page, Step step) {
        page.append("<li>").append(Html.escaped(step.text())).append(": <code>").append(Html.escaped(step.value()));
        page.append("</code> <small>")
                .append(Html.escaped(step.rule()))
                .append(" v")
                .append(step.version());
        page.append("</small>");
        if (!step.parts().isEmpty()) {
            page.append("<ul>");
            step.parts().forEach(part -> step(page, part));
            page.append("</ul>");
        }
        page.append("</li>");
    }

    private static void settlement(StringBuilder page, SettlementView settlement, String currency) {
        page.append("<h2>Settlement ").append(settlement.version()).append("</h2><table>");
        row(page, "At", settlement.settledAt().toString());
        row(page, "Outcome", lower(settlement.status()));
        row(page, "Returns", settlement.returned() + " " + currency);
        row(page, "Paid before", settlement.paidBefore() + " " + currency);
        row(page, "Difference posted", settlement.difference() + " " + currency);
        if (settlement.shortfall().signum() != 0) {
            row(page, "Owed by it", settlement.shortfall() + " " + currency);
        }
        page.append("</table>");
        if (settlement.derivation() != null) {
            step(page.append("<ul>"), settlement.derivation());
            page.append("</ul>");
        }
    }

    private static void row(StringBuilder page, String name, String value) {
        page.append("<tr><th>")
                .append(name)
                .append("</th><td>")
                .append(Html.escaped(value))
                .append("</td></tr>");
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
