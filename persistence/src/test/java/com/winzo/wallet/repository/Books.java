package com.winzo.wallet.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ledger's invariants as queries over all that the tests have posted. */
final class Books {

    private static final Map<String, String> VIOLATIONS = new LinkedHashMap<>();

    static {
        VIOLATIONS.put("currencies whose postings do not sum to zero", """
                select count(*) from (select 1 from posting group by currency having sum(amount_minor) <> 0) x""");
        VIOLATIONS.put("entries that do not sum to zero", """
                select count(*) from (select 1 from posting group by entry_id, currency having sum(amount_minor) <> 0) x""");
        VIOLATIONS.put("wallets that differ from the sum of their postings", """
                select count(*) from wallet w where w.balance_minor <>
                (select coalesce(sum(p.amount_minor), 0) from posting p where p.account_id = w.account_id)""");
        VIOLATIONS.put("wallets that differ from their last posting", """
                select count(*) from wallet w join lateral (select * from posting p where p.account_id = w.account_id
                order by p.version desc limit 1) l on true
                where l.balance_after_minor <> w.balance_minor or l.version <> w.version""");
        VIOLATIONS.put("gaps in the versions of a wallet", """
                select count(*) from (select account_id from posting where account_id is not null group by account_id
                having count(*) <> max(version) or min(version) <> 1 or count(distinct version) <> count(*)) x""");
        VIOLATIONS.put("balances that do not follow from the one before", """
                select count(*) from (select amount_minor, balance_after_minor,
                lag(balance_after_minor, 1, 0::bigint) over (partition by account_id order by version) as before
                from posting where account_id is not null) x where before + amount_minor <> balance_after_minor""");
        VIOLATIONS.put("postings without their entry", """
                select count(*) from posting p where not exists (select from journal_entry j where j.id = p.entry_id)""");
    }

    private Books() {}

    static void mustAddUp() {
        VIOLATIONS.forEach((what, query) -> assertThat(count(query)).as(what).isZero());
    }

    static long count(String query) {
        try (Connection connection = TestDatabase.get().application().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }
}
