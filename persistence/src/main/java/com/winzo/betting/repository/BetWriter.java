package com.winzo.betting.repository;

import com.winzo.betting.model.NewBet;
import com.winzo.betting.model.NewBet.NewLeg;
import com.winzo.kernel.PlaceTerms;
import com.winzo.kernel.lines.BetTerms;
import com.winzo.kernel.lines.Bonus;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.RoundTrip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

/**
 * Stores new bets: one statement for any number of bets with all their legs and keys. Each is struck under the rules that
 * are in force at its time.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BetWriter {

    private static final String INSERT = """
            with placed as (
                insert into bet (id, account_id, client_key, confirmation_number, type, status, stake_minor, line_count,
                                 total_stake_minor, currency, potential_win_minor, odds_policy, min_odds, rounding_mode,
                                 request_id, lines, each_way, teaser, stake_kind, payout_max_minor, bonus, placed_at,
                                 rules_version)
                select b.*, (select t.version from rule_book_term t where t.in_force_from <= b.placed_at
                             order by t.in_force_from desc limit 1)
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        b (id, account_id, client_key, confirmation_number, type, status, stake_minor, line_count,
                           total_stake_minor, currency, potential_win_minor, odds_policy, min_odds, rounding_mode,
                           request_id, lines, each_way, teaser, stake_kind, payout_max_minor, bonus, placed_at)),
            keys as (
                insert into bet_key (account_id, key, request_hash, bet_id) select * from unnest(?, ?, ?, ?))
            insert into bet_leg (bet_id, leg_no, event_id, market_id, selection_id, name, side, line, odds,
                                 market_version, price_kind, place_count, place_numerator, place_denominator, teased_by)
            select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** Keys must be new: {@link BetKeyRepository} tells. */
    public void insert(List<NewBet> bets, RoundTrip trip) {
        trip.execute(INSERT, insert -> {
            Columns<NewBet> columns = Columns.of(insert, bets);
            bindBets(columns);
            bindKeys(columns);
            bindLegs(columns.each(BetWriter::legs));
        });
    }

    private static void bindBets(Columns<NewBet> bets) throws SQLException {
        bets.add("uuid", bet -> bet.id().value())
                .add("uuid", bet -> bet.accountId().value())
                .add("text", NewBet::clientKey)
                .add("text", NewBet::confirmationNumber)
                .add("text", bet -> lower(bet.type()))
                .add("text", bet -> lower(bet.status()))
                .add("int8", bet -> bet.stake().minor())
                .add("int4", bet -> bet.terms().lines().count())
                .add("int8", bet -> bet.totalStake().minor())
                .add("text", bet -> bet.stake().currency().getCurrencyCode())
                .add("int8", bet -> bet.potentialWin().minor())
                .add("text", bet -> lower(bet.oddsPolicy()))
                .add("numeric", NewBet::minOdds)
                .add("text", NewBet::roundingMode)
                .add("text", NewBet::requestId)
                .add("text", bet -> bet.terms().lines().toString())
                .add("bool", bet -> bet.terms().eachWay())
                .add(
                        "text",
                        bet -> bet.terms().teaser() == null
                                ? null
                                : lower(bet.terms().teaser()))
                .add("text", bet -> lower(bet.terms().stakeKind()))
                .add("int8", bet -> payoutMax(bet.terms()))
                .add("text", bet -> bonus(bet.terms()))
                .add("timestamptz", NewBet::placedAt);
    }

    private static void bindKeys(Columns<NewBet> bets) throws SQLException {
        bets.add("uuid", bet -> bet.accountId().value())
                .add("text", NewBet::key)
                .add("bytea", bet -> "\\x" + HexFormat.of().formatHex(bet.requestHash()))
                .add("uuid", bet -> bet.id().value());
    }

    private static void bindLegs(Columns<Row> legs) throws SQLException {
        legs.add("uuid", Row::betId)
                .add("int2", Row::legNo)
                .add("uuid", row -> row.leg().eventId().value())
                .add("uuid", row -> row.leg().marketId().value())
                .add("uuid", row -> row.leg().selectionId().value())
                .add("text", row -> row.leg().name())
                .add("text", row -> lower(row.leg().side()))
                .add("numeric", row -> row.leg().line())
                .add("numeric", row -> row.leg().odds().decimal())
                .add("int8", row -> row.leg().marketVersion())
                .add("text", row -> lower(row.leg().terms().priceKind()))
                .add("int2", row -> place(row, PlaceTerms::places))
                .add("int2", row -> place(row, terms -> terms.fraction().numerator()))
                .add("int2", row -> place(row, terms -> terms.fraction().denominator()))
                .add("numeric", row -> row.leg().terms().teasedBy());
    }

    private static Long payoutMax(BetTerms terms) {
        return terms.payoutMaxMinor() == BetTerms.UNLIMITED ? null : terms.payoutMaxMinor();
    }

    private static String bonus(BetTerms terms) {
        return terms.bonus().equals(Bonus.NONE) ? null : terms.bonus().toString();
    }

    private static Integer place(Row row, Function<PlaceTerms, Integer> part) {
        PlaceTerms terms = row.leg().terms().placeTerms();
        return terms == null ? null : part.apply(terms);
    }

    private static List<Row> legs(NewBet bet) {
        List<Row> rows = new ArrayList<>(bet.legs().size());
        for (NewLeg leg : bet.legs()) {
            rows.add(new Row(bet.id().value(), (short) (rows.size() + 1), leg));
        }
        return rows;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private record Row(UUID betId, short legNo, NewLeg leg) {}
}
