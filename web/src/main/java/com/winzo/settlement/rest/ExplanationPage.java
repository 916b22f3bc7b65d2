package com.winzo.settlement.rest;

import com.winzo.betting.api.BetView;
import com.winzo.betting.api.BetView.LegView;
import com.winzo.platform.Html;
import com.winzo.settlement.api.BetExplanation;
import com.winzo.settlement.api.BetExplanation.SettlementView;
import com.winzo.settlement.api.BetExplanation.VoidView;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Writes the explanation of a bet as a page that needs nothing else: what was agreed, what it pays, and every step to it. */
@Provider
@Produces("text/html")
public class ExplanationPage implements MessageBodyWriter<BetExplanation> {

    private static final String HEAD = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Settlement of bet %s</title><style>
            :root { color-scheme: light dark; --line: #8884; --soft: #8881; --quiet: light-dark(#5b6470, #9aa4b2) }
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 56rem; padding: 0 1rem }
            h1 { font-size: 1.5rem; margin: 0 } h2 { font-size: 1.1rem; margin: 2.2rem 0 .5rem }
            header { display: flex; flex-wrap: wrap; gap: .3rem 1rem; align-items: baseline; justify-content: space-between }
            .status { border-radius: 1rem; padding: .1rem .8rem; background: var(--soft); border: 1px solid var(--line) }
            .returned { font-size: 2rem; font-weight: 600; margin: .8rem 0 0 } p { margin: .2rem 0 }
            .quiet, small, .rule { color: var(--quiet) }
            .scroll { overflow-x: auto } table { border-collapse: collapse; width: 100%% }
            th { text-align: left; font-weight: 500; color: var(--quiet) }
            td, th { padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
            .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap }
            ul { list-style: none; margin: 0; padding-left: 1.1rem; border-left: 2px solid var(--soft) }
            ul.tree { padding: 0; border: 0 } .step, summary { display: flex; gap: 1rem; padding: .2rem .3rem }
            summary { cursor: pointer } summary:hover { background: var(--soft) }
            summary::before { content: "▸"; width: .8rem; color: var(--quiet) } [open] > summary::before { content: "▾" }
            .step { padding-left: 2.1rem } .text { flex: 1 } .rule { font-size: .8rem; white-space: nowrap }
            .value { font-family: ui-monospace, monospace; text-align: right; overflow-wrap: anywhere; max-width: 60%% }
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
        StringBuilder page = new StringBuilder(HEAD.formatted(Html.escaped(bet.confirmationNumber())));
        head(page, bet);
        legs(page, bet.selections());
        voids(page, explanation.voids());
        if (explanation.derivation() != null) {
            page.append(
                    "<h2>How it came to that</h2><p class=\"quiet\">From the amount down to the legs, each step with its"
                            + " rule. Values are exact; below the amounts they count stakes of a line.</p>");
            DerivationTree.append(page, explanation.derivation(), bet.currency());
        }
        settlements(page, explanation.settlements(), bet.currency());
        page.append("<h2>What it was struck under</h2><p>Rules of version ")
                .append(explanation.rulesVersion())
                .append(", rounded once (")
                .append(Html.escaped(explanation.rounding()))
                .append(')');
        if (explanation.payoutMax() != null) {
            page.append(", a maximum payout of ").append(Html.escaped(money(explanation.payoutMax(), bet.currency())));
        }
        return page.append(".</p></body></html>\n").toString();
    }

    private static void head(StringBuilder page, BetView bet) {
        page.append("<header><h1>Bet ").append(Html.escaped(bet.confirmationNumber()));
        page.append("</h1><span class=\"status\">").append(Html.escaped(lower(bet.status())));
        page.append("</span></header><p class=\"returned\">");
        page.append(
                bet.actualWin() == null
                        ? "Not decided yet"
                        : "Returns " + Html.escaped(money(bet.actualWin(), bet.currency())));
        page.append("</p><p>").append(Html.escaped(kind(bet))).append(": ");
        page.append(Html.escaped(stakes(bet)))
                .append("</p><p class=\"quiet\">Struck ")
                .append(bet.placedAt());
        if (bet.settledAt() != null) {
            page.append(", settled ").append(bet.settledAt());
        }
        page.append("</p>");
    }

    private static String kind(BetView bet) {
        String kind = bet.system() == null
                ? lower(bet.type())
                : bet.system().name() == null
                        ? "system " + bet.system().lines()
                        : bet.system().name().replace('_', ' ');
        String teaser = bet.teaser() == null ? "" : ", teaser " + lower(bet.teaser());
        return kind.substring(0, 1).toUpperCase(Locale.ROOT)
                + kind.substring(1)
                + (bet.eachWay() ? ", each-way" : "")
                + teaser;
    }

    private static String stakes(BetView bet) {
        int stakes = bet.eachWay() ? 2 * bet.lines() : bet.lines();
        String staked = money(bet.totalStake(), bet.currency()) + " staked";
        return stakes == 1 ? staked : stakes + " stakes of " + money(bet.stake(), bet.currency()) + ", " + staked;
    }

    private static void legs(StringBuilder page, List<LegView> legs) {
        page.append("<h2>Selections</h2><div class=\"scroll\"><table><tr><th></th><th>Selection</th>"
                + "<th class=\"number\">Odds</th><th>Result</th></tr>");
        int number = 0;
        for (LegView leg : legs) {
            page.append("<tr><td>").append(++number).append("</td><td>").append(Html.escaped(leg.name()));
            if (leg.line() != null) {
                page.append(' ').append(leg.line().toPlainString());
            }
            page.append("</td><td class=\"number\">").append(Html.escaped(odds(leg)));
            page.append("</td><td>").append(Html.escaped(result(leg))).append("</td></tr>");
        }
        page.append("</table></div>");
    }

    private static void voids(StringBuilder page, List<VoidView> voids) {
        if (voids.isEmpty()) {
            return;
        }
        page.append("<h2>Why something was void</h2><ul>");
        for (VoidView each : voids) {
            page.append("<li>").append(each.orderedAt()).append(": ").append(Html.escaped(lower(each.cause())));
            page.append(each.reason() == null ? "" : ", " + Html.escaped(each.reason()));
            page.append(each.evidence() == null ? "" : " (" + Html.escaped(each.evidence()) + ")");
            page.append("</li>");
        }
        page.append("</ul>");
    }

    private static String odds(LegView leg) {
        String odds = leg.odds() == null ? "starting price" : decimal(leg.odds().decimal());
        return leg.startingPrice() == null
                ? odds
                : odds + ", SP " + decimal(leg.startingPrice().decimal());
    }

    private static String result(LegView leg) {
        String result = leg.result() == null ? "open" : lower(leg.result());
        String share = leg.deadHeatFraction() == null ? "" : " " + leg.deadHeatFraction();
        String reason = leg.voidReason() == null ? "" : ": " + leg.voidReason();
        boolean deducted = leg.deductionPercent() != null && leg.deductionPercent() > 0;
        return result + share + reason + (deducted ? ", Rule 4: " + leg.deductionPercent() + "%" : "");
    }

    private static void settlements(StringBuilder page, List<SettlementView> settlements, String currency) {
        if (settlements.isEmpty()) {
            return;
        }
        page.append("<h2>Settlements</h2><div class=\"scroll\"><table><tr><th></th><th>At</th><th>Outcome</th>"
                + "<th class=\"number\">Returns</th><th class=\"number\">Paid before</th><th class=\"number\">Posted</th>"
                + "<th class=\"number\">Owed</th></tr>");
        for (SettlementView each : settlements) {
            page.append("<tr><td>").append(each.version()).append("</td><td>").append(each.settledAt());
            page.append("</td><td>").append(Html.escaped(lower(each.status()))).append("</td>");
            for (BigDecimal amount : List.of(each.returned(), each.paidBefore(), each.difference(), each.shortfall())) {
                page.append("<td class=\"number\">")
                        .append(Html.escaped(money(amount, currency)))
                        .append("</td>");
            }
            page.append("</tr>");
        }
        page.append("</table></div>");
        // The newest one is told above.
        settlements.stream().skip(1).filter(each -> each.derivation() != null).forEach(each -> {
            page.append("<h2>How settlement ").append(each.version()).append(" came about</h2>");
            DerivationTree.append(page, each.derivation(), currency);
        });
    }

    private static String money(BigDecimal amount, String currency) {
        return amount.toPlainString() + " " + currency;
    }

    private static String decimal(BigDecimal odds) {
        BigDecimal plain = odds.stripTrailingZeros();
        return plain.setScale(Math.max(2, plain.scale())).toPlainString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
