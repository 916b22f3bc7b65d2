package com.winzo.it.books;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * The part of the books that has changed, whole accounts and whole markets of it, in temporary tables of the same names: PostgreSQL
 * finds them before Winzo's own, so that an invariant is asked of the part in the words in which it is asked of everything.
 *
 * <p>What changes without a trace in any row, a deletion, only shows in the whole.
 */
final class RecentBooks {

    private static final String RECENT = "c.xmin::text::bigint >= ?";

    private static final List<String> OF_ACCOUNTS = List.of(
            "wallet",
            "ledger_entry",
            "bet",
            "bet_key",
            "free_bet",
            "cash_out",
            "cash_out_order",
            "notification",
            "payment");

    private static final List<String> OF_BETS = List.of("bet_leg", "bet_settlement", "pending_bet", "cash_out_watch");

    private static final List<String> OF_MARKETS = List.of("market_version", "selection");

    private final Connection connection;

    /** @param connection a superuser's, used for nothing else */
    RecentBooks(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temp table changed_account (id uuid) on commit delete rows");
            statement.execute("create temp table changed_market (id uuid) on commit delete rows");
            for (String table : copied().toList()) {
                statement.execute("create temp table %1$s (like winzo.%1$s including indexes) on commit delete rows"
                        .formatted(table));
            }
        }
    }

    private static Stream<String> copied() {
        return Stream.of(OF_ACCOUNTS, OF_BETS, OF_MARKETS, List.of("market", "posting", "journal_entry"))
                .flatMap(List::stream);
    }

    /**
     * Copies what has changed, for as long as the transaction lasts.
     *
     * @param since the first transaction that may have changed something
     * @return the number of the transaction that the copies have taken
     */
    long copy(long since) throws SQLException {
        fillSince("changed_account", recentAccounts(), since);
        for (String table : OF_ACCOUNTS) {
            fill("insert into %1$s select * from winzo.%1$s where account_id in (select id from changed_account)"
                    .formatted(table));
        }
        for (String table : OF_BETS) {
            fill("insert into %1$s select * from winzo.%1$s where bet_id in (select id from bet)".formatted(table));
        }
        fill("insert into posting select * from winzo.posting where entry_id in (select id from ledger_entry)");
        fill("insert into journal_entry select * from winzo.journal_entry where id in (select id from ledger_entry)");
        fillSince("changed_market", recentMarkets(), since);
        fill("insert into changed_market select market_id from bet_leg");
        fill("insert into market select * from winzo.market where id in (select id from changed_market)");
        for (String table : OF_MARKETS) {
            fill("insert into %1$s select * from winzo.%1$s where market_id in (select id from changed_market)"
                    .formatted(table));
        }
        return transaction();
    }

    private static Stream<String> recentAccounts() {
        return Stream.concat(
                OF_ACCOUNTS.stream().map("select c.account_id from winzo.%s c"::formatted),
                OF_BETS.stream()
                        .map("select b.account_id from winzo.bet b join winzo.%s c on c.bet_id = b.id"::formatted));
    }

    private static Stream<String> recentMarkets() {
        return Stream.concat(
                Stream.of("select c.id from winzo.market c"),
                OF_MARKETS.stream().map("select c.market_id from winzo.%s c"::formatted));
    }

    private void fillSince(String table, Stream<String> queries, long since) throws SQLException {
        for (String query : queries.toList()) {
            try (PreparedStatement statement =
                    connection.prepareStatement("insert into " + table + " " + query + " where " + RECENT)) {
                statement.setLong(1, since);
                statement.executeUpdate();
            }
        }
    }

    private void fill(String insert) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.executeUpdate();
        }
    }

    private long transaction() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_xact_id()::text::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }
}
