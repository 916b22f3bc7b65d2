package com.winzo.betting.repository;

import com.winzo.betting.model.NewBet;
import com.winzo.betting.model.NewBet.NewLeg;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Stores new bets: one statement for any number of bets with all their legs. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BetWriter {

    private static final String INSERT = """
            with placed as (
                insert into bet (id, account_id, client_key, confirmation_number, type, status, stake_minor, line_count,
                                 total_stake_minor, currency, potential_win_minor, odds_policy, min_odds, rounding_mode,
                                 rules_version, placed_at, request_id)
                select b.* from unnest(:ids, :accounts, :clientKeys, :numbers, :types, :statuses, :stakes, :lines,
                                       :totals, :currencies, :potentials, :policies, :floors, :roundings, :rules,
                                       :times, :requests) b)
            insert into bet_leg (bet_id, leg_no, event_id, market_id, selection_id, name, side, line, odds,
                                 market_version)
            select l.* from unnest(:legBets, :legNos, :events, :markets, :selections, :names, :sides, :legLines, :odds,
                                   :versions) l
            """;

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    public void insert(List<NewBet> bets) {
        List<Row> legs = new ArrayList<>();
        for (NewBet bet : bets) {
            for (NewLeg leg : bet.legs()) {
                legs.add(new Row(bet.id().value(), bet.legs().indexOf(leg) + 1, leg));
            }
        }
        entityManager
                .createNativeQuery(INSERT)
                .setParameter("ids", column(bets, bet -> bet.id().value(), UUID[]::new))
                .setParameter("accounts", column(bets, bet -> bet.accountId().value(), UUID[]::new))
                .setParameter("clientKeys", column(bets, NewBet::clientKey, String[]::new))
                .setParameter("numbers", column(bets, NewBet::confirmationNumber, String[]::new))
                .setParameter("types", column(bets, bet -> lower(bet.type()), String[]::new))
                .setParameter("statuses", column(bets, bet -> lower(bet.status()), String[]::new))
                .setParameter("stakes", column(bets, bet -> bet.stake().minor(), Long[]::new))
                .setParameter("lines", column(bets, NewBet::lines, Integer[]::new))
                .setParameter("totals", column(bets, bet -> bet.totalStake().minor(), Long[]::new))
                .setParameter(
                        "currencies", column(bets, bet -> bet.stake().currency().getCurrencyCode(), String[]::new))
                .setParameter(
                        "potentials", column(bets, bet -> bet.potentialWin().minor(), Long[]::new))
                .setParameter("policies", column(bets, bet -> lower(bet.oddsPolicy()), String[]::new))
                .setParameter("floors", column(bets, NewBet::minOdds, BigDecimal[]::new))
                .setParameter("roundings", column(bets, NewBet::roundingMode, String[]::new))
                .setParameter("rules", column(bets, NewBet::rulesVersion, Integer[]::new))
                .setParameter("times", column(bets, NewBet::placedAt, Instant[]::new))
                .setParameter("requests", column(bets, NewBet::requestId, String[]::new))
                .setParameter("legBets", column(legs, Row::betId, UUID[]::new))
                .setParameter("legNos", column(legs, Row::legNo, Integer[]::new))
                .setParameter("events", column(legs, row -> row.leg().eventId().value(), UUID[]::new))
                .setParameter(
                        "markets", column(legs, row -> row.leg().marketId().value(), UUID[]::new))
                .setParameter(
                        "selections",
                        column(legs, row -> row.leg().selectionId().value(), UUID[]::new))
                .setParameter("names", column(legs, row -> row.leg().name(), String[]::new))
                .setParameter("sides", column(legs, row -> lower(row.leg().side()), String[]::new))
                .setParameter("legLines", column(legs, row -> row.leg().line(), BigDecimal[]::new))
                .setParameter("odds", column(legs, row -> row.leg().odds().decimal(), BigDecimal[]::new))
                .setParameter("versions", column(legs, row -> row.leg().marketVersion(), Long[]::new))
                .executeUpdate();
    }

    private static <T, C> C[] column(List<T> rows, Function<T, C> value, IntFunction<C[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private record Row(UUID betId, int legNo, NewLeg leg) {}
}
