package com.winzo.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/**
 * A running Winzo as a peer, asked through its public API alone: a trader offers the markets and reports the results, a
 * customer places the bet and reads what it paid.
 */
final class WinzoApiPeer implements Peer {

    private final WinzoApi api;
    private final WinzoApiBets bets;
    private final WinzoApiMarkets markets;

    /** @param code of the trader's authenticator app; null without one */
    WinzoApiPeer(URI base, String trader, String password, String code) throws IOException {
        api = new WinzoApi(base, trader, password, code);
        bets = new WinzoApiBets(api);
        markets = new WinzoApiMarkets(api);
    }

    @Override
    public String answer(String question) throws IOException {
        JsonNode tree = Kit.JSON.readTree(question);
        try {
            return Kit.write(
                    tree.has("market")
                            ? markets.grade(Kit.JSON.treeToValue(tree, MarketCase.class))
                            : bets.settle(Kit.JSON.treeToValue(tree, BetCase.class)));
        } catch (CannotBeAsked reason) {
            throw reason;
        } catch (IOException broken) {
            throw new IOException("case " + tree.path("id").asText(), broken);
        }
    }

    @Override
    public void close() {
        try {
            api.restoreRules();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
