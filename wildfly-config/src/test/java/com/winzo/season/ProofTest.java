package com.winzo.season;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proof must notice what it claims to notice: each kind of wrong server is planted once. */
class ProofTest {

    /** Pittsburgh 21 at New England 28: a winning, a losing and a pushed bet of 10.00 each. */
    private static final Game GAME = SeasonData.nfl2015().games().getFirst();

    private static final List<PlacedBet> OWN = List.of(
            bet("won", MarketKind.MONEYLINE, null, Side.HOME, "1.2740"),
            bet("lost", MarketKind.MONEYLINE, null, Side.AWAY, "4.0000"),
            bet("pushed", MarketKind.POINT_SPREAD, "-7", Side.HOME, "1.9091"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "won settled_win 12.74, lost settled_loss 0.00, pushed settled_push 10.00 | ",
                "won settled_win 12.75, lost settled_loss 0.00, pushed settled_push 10.00 | bet won of ada is settled_win and paid 12.75, should be settled_win and pay 12.74",
                "won settled_win 12.74, lost settled_loss 10.00, pushed settled_push 10.00 | bet lost of ada is settled_loss and paid 10.00, should be settled_loss and pay 0.00",
                "won settled_win 12.74, lost settled_loss 0.00, pushed settled_win 10.00 | bet pushed of ada is settled_win and paid 10.00, should be settled_push and pay 10.00",
                "won settled_win 12.74, lost settled_loss 0.00 | bet pushed of ada is listed 0 times",
                "won settled_win 12.74, won settled_win 12.74, lost settled_loss 0.00, pushed settled_push 10.00 | bet won of ada is listed 2 times",
                "won settled_win 12.74, lost settled_loss 0.00, pushed settled_push 10.00, more accepted null | bet more of ada was never placed",
                "won accepted null, lost settled_loss 0.00, pushed settled_push 10.00 | bet won of ada is accepted and paid null, should be settled_win and pay 12.74",
            })
    void comparesBetByBet(String onServer, String difference) {
        Map<String, List<JsonNode>> listed = Arrays.stream(onServer.split(", "))
                .map(ProofTest::listed)
                .collect(Collectors.groupingBy(bet -> bet.path("id").asText()));
        assertThat(Proof.payoutDifferences("ada", OWN, listed))
                .isEqualTo(difference == null ? List.of() : List.of(difference));
    }

    private static JsonNode listed(String text) {
        String[] words = text.split(" ");
        var bet = Api.JSON.createObjectNode().put("id", words[0]).put("status", words[1]);
        return words[2].equals("null") ? bet.putNull("actualWin") : bet.put("actualWin", new BigDecimal(words[2]));
    }

    private static PlacedBet bet(String id, MarketKind kind, String line, Side side, String odds) {
        BigDecimal points = line == null ? null : new BigDecimal(line);
        return new PlacedBet(id, 1, List.of(new Leg(GAME, kind, points, side, new BigDecimal(odds))), 10_00);
    }
}
