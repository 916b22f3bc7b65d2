package com.winzo.it.books;

import java.util.List;
import java.util.stream.Stream;

/** The invariants that are queries. */
public final class Invariants {

    private Invariants() {}

    public static List<Invariant> all() {
        return Stream.of(
                        ledger(),
                        bets(),
                        settlements(),
                        cashOuts(),
                        exposure(),
                        messages(),
                        markets(),
                        payments(),
                        transactions())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Invariant> ledger() {
        return List.of(
                new Invariant("I1 postings sum to zero per currency", "posting", """
                        select currency || ': ' || sum(amount_minor) from posting
                        group by currency having sum(amount_minor) <> 0
                        """),
                new Invariant("I1 each entry sums to zero", "posting", """
                        select entry_id::text from posting group by entry_id having sum(amount_minor) <> 0
                        """),
                new Invariant("I1 each entry has two postings", "posting", """
                        select e.id::text from journal_entry e left join posting p on p.entry_id = e.id
                        group by e.id having count(p.entry_id) <> 2
                        """),
                new Invariant("I2 a balance is the sum of its postings", "wallet", """
                        select w.account_id || ': ' || w.balance_minor from wallet w
                        where w.balance_minor <> (select coalesce(sum(p.amount_minor), 0) from posting p
                                                  where p.account_id = w.account_id)
                        """),
                new Invariant("I2 a balance and its version are those of the last posting", "wallet", """
                        select w.account_id::text from wallet w
                        left join lateral (select p.balance_after_minor, p.version from posting p
                                           where p.account_id = w.account_id
                                           order by p.version desc limit 1) last on true
                        where w.balance_minor <> coalesce(last.balance_after_minor, 0)
                           or w.version <> coalesce(last.version, 0)
                        """),
                new Invariant("I2 each posting carries the balance after it", "posting", """
                        select entry_id::text from (
                            select entry_id, balance_after_minor,
                                   sum(amount_minor) over (partition by account_id order by version) as expected
                            from posting where account_id is not null) p
                        where balance_after_minor <> expected
                        """),
                new Invariant("I3 versions of a wallet have no gaps", "posting", """
                        select account_id || ' version ' || version from (
                            select account_id, version,
                                   row_number() over (partition by account_id order by version) as expected
                            from posting where account_id is not null) p
                        where version <> expected
                        """),
                new Invariant("I4 no balance is negative", "wallet", """
                        select account_id::text from wallet where balance_minor < 0
                        union all
                        select account_id::text from posting where balance_after_minor < 0
                        """));
    }

    private static List<Invariant> bets() {
        return List.of(
                new Invariant("I4 no stake is zero or negative", "bet", """
                        select id::text from bet where stake_minor <= 0 or total_stake_minor <= 0
                        """),
                new Invariant("I5 each bet has exactly one stake posting", "bet", """
                        select b.id || ': ' || count(p.entry_id) || ' of ' || coalesce(sum(p.amount_minor), 0)
                        from bet b
                        left join journal_entry e on e.reference_id = b.id and e.type = 'bet_debit'
                        left join posting p on p.entry_id = e.id and p.account_id = b.account_id
                        group by b.id, b.total_stake_minor
                        having count(p.entry_id) <> 1 or sum(p.amount_minor) <> -b.total_stake_minor
                        """),
                new Invariant("I5 each stake posting has its bet", "bet", """
                        select e.id::text from journal_entry e
                        where e.type = 'bet_debit' and not exists (select from bet b where b.id = e.reference_id)
                        """),
                new Invariant("I5 each bet has its legs", "bet", """
                        select b.id::text from bet b where not exists (select from bet_leg l where l.bet_id = b.id)
                        """),
                new Invariant("I6 never two bets for one key", "bet", """
                        select account_id || ' ' || client_key from bet where client_key is not null
                        group by account_id, client_key having count(*) > 1
                        """),
                new Invariant("I6 each bet has its key", "bet", """
                        select b.id::text from bet b left join bet_key k on k.bet_id = b.id
                        where k.account_id is distinct from b.account_id
                           or k.key is distinct from coalesce(b.client_key, b.id::text)
                        """),
                new Invariant("I17 a free bet pays for its bet, and for no other", "free_bet", """
                        select coalesce(f.id, b.id)::text
                        from (select * from free_bet where bet_id is not null) f
                        full join (select * from bet where stake_kind <> 'cash'
                                   and status not in ('cancelled', 'rejected')
                                   and not (stake_kind = 'free_kept' and status = 'voided')) b on b.id = f.bet_id
                        where f.id is null and b.status in ('accepted', 'pending') and b.settlement_version = 0
                           or b.id is null
                           or f.account_id <> b.account_id or f.stake_minor <> b.total_stake_minor
                           or f.stake_kind <> b.stake_kind
                        """),
                new Invariant("I17 what the house has given for free bets is that of those in use", "free_bet", """
                        select f.id::text from free_bet f
                        left join ledger_entry e on e.reference_id = f.id and e.type = 'bonus'
                        group by f.id
                        having coalesce(sum(e.amount_minor), 0) < 0 or coalesce(sum(e.amount_minor), 0) % f.stake_minor <> 0
                            or (f.bet_id is not null and coalesce(sum(e.amount_minor), 0) = 0)
                        """),
                new Invariant("I16 no bet is pending beyond its deadline", "pending_bet", """
                        select b.id::text from bet b left join pending_bet p on p.bet_id = b.id
                        where b.status = 'pending'
                          and coalesce(p.expires_at < clock_timestamp() - interval '10 seconds', true)
                        """),
                new Invariant("I16 a bet that waited is what was decided", "pending_bet", """
                        select p.bet_id || ': ' || coalesce(b.status, 'no bet') || ' ' || coalesce(p.refusal, 'good')
                        from pending_bet p left join bet b on b.id = p.bet_id
                        where b.id is null
                           or (p.decided_at is null) <> (b.status = 'pending')
                           or (p.refusal is not null) <> (b.status = 'rejected')
                        """));
    }

    private static List<Invariant> settlements() {
        return List.of(
                new Invariant(
                        "I7 settlements of a bet are numbered without gaps up to its own version",
                        "bet_settlement",
                        """
                        select b.id::text from bet b left join bet_settlement s on s.bet_id = b.id
                        group by b.id, b.settlement_version
                        having count(s.version) <> b.settlement_version
                            or coalesce(max(s.version), 0) <> b.settlement_version
                        """),
                new Invariant("I7 each settlement starts from what the one before returned", "bet_settlement", """
                        select bet_id || ' version ' || version from (
                            select s.bet_id, s.version, s.paid_before_minor,
                                   lag(s.return_minor, 1, b.cashed_return_minor)
                                       over (partition by s.bet_id order by s.version) as returned
                            from bet_settlement s join bet b on b.id = s.bet_id) s
                        where paid_before_minor <> returned
                        """),
                new Invariant("I7 no more is paid off than is owed", "bet_settlement", """
                        select bet_id || ' version ' || version from (
                            select bet_id, version,
                                   sum(shortfall_minor) over (partition by bet_id order by version) as owed
                            from bet_settlement) s
                        where owed < 0
                        """),
                new Invariant("I7 a bet has been paid what its postings say", "bet", """
                        select b.id || ': ' || b.paid_minor from bet b
                        left join (select e.reference_id, p.account_id, sum(p.amount_minor) as paid
                                   from journal_entry e join posting p on p.entry_id = e.id
                                   where e.type <> 'bet_debit' group by e.reference_id, p.account_id) c
                            on c.reference_id = b.id and c.account_id = b.account_id
                        left join (select bet_id, sum(shortfall_minor) as owed from bet_settlement group by bet_id) s
                            on s.bet_id = b.id
                        where b.paid_minor <> coalesce(c.paid, 0) - coalesce(s.owed, 0)
                        """));
    }

    private static List<Invariant> cashOuts() {
        return List.of(
                new Invariant("I16 the cash-outs of a bet add up to what it says", "cash_out", """
                        select b.id::text from bet b left join cash_out c on c.bet_id = b.id
                        group by b.id, b.cash_outs, b.cashed_stake_minor, b.cashed_return_minor
                        having count(c.number) <> b.cash_outs or coalesce(max(c.number), 0) <> b.cash_outs
                            or coalesce(sum(c.stake_minor), 0) <> b.cashed_stake_minor
                            or coalesce(sum(c.return_minor), 0) <> b.cashed_return_minor
                        """),
                new Invariant("I16 each cash-out has a ledger entry of its own", "cash_out", """
                        select c.bet_id || ' number ' || c.number from cash_out c
                        left join ledger_entry e on e.id = c.ledger_entry_id
                        where (e.reference_id, e.account_id, e.amount_minor, e.type)
                              is distinct from (c.bet_id, c.account_id, c.return_minor, 'bet_credit')
                        union all
                        select ledger_entry_id::text from cash_out group by ledger_entry_id having count(*) > 1
                        """),
                new Invariant("I16 a bet is cashed out when nothing is left of it, unless it is void", "bet", """
                        select b.id || ' ' || b.status from bet b
                        where (b.cashed_stake_minor = b.stake_minor) <> (b.status = 'cashed_out')
                          and not (b.cashed_stake_minor = b.stake_minor and b.status = 'voided')
                        """),
                new Invariant("I16 no order watches over a bet that is decided", "cash_out_order", """
                        select o.bet_id::text from cash_out_order o join bet b on b.id = o.bet_id
                        where o.state = 'active' and b.status not in ('accepted', 'cancelled')
                        union all
                        select w.bet_id::text from cash_out_watch w join cash_out_order o on o.bet_id = w.bet_id
                        where o.state <> 'active'
                        """));
    }

    private static List<Invariant> exposure() {
        return List.of(new Invariant("I10 exposure is the sum over open bets", "selection_exposure", """
                select coalesce(e.selection_id, o.selection_id)::text
                from selection_exposure e
                full join (select l.selection_id, b.currency, count(*) as bets,
                                  coalesce(sum(b.total_stake_minor / b.stake_minor
                                               * (b.stake_minor - b.cashed_stake_minor)) filter (where not exists (
                                      select from bet_leg e where e.bet_id = l.bet_id and e.market_id = l.market_id
                                                              and e.leg_no < l.leg_no)), 0) as stake_minor,
                                  sum(coalesce(b.open_return_minor, b.potential_win_minor)) as return_minor
                           from bet b join bet_leg l on l.bet_id = b.id
                           where b.status in ('accepted', 'pending')
                           group by l.selection_id, b.currency) o
                    on o.selection_id = e.selection_id and o.currency = e.currency
                where coalesce(e.bets, 0) <> coalesce(o.bets, 0)
                   or coalesce(e.stake_minor, 0) <> coalesce(o.stake_minor, 0)
                   or coalesce(e.return_minor, 0) <> coalesce(o.return_minor, 0)
                """));
    }

    private static List<Invariant> messages() {
        return List.of(new Invariant("I9 each settlement of a bet is told once", "notification", """
                select coalesce(s.account_id, n.account_id)::text
                from (select b.account_id, count(*) as settlements
                      from bet_settlement s join bet b on b.id = s.bet_id group by b.account_id) s
                full join (select account_id, count(*) as told
                           from notification where type = 'bet_settled' group by account_id) n
                    on n.account_id = s.account_id
                where coalesce(s.settlements, 0) <> coalesce(n.told, 0)
                """));
    }

    private static List<Invariant> markets() {
        return List.of(
                new Invariant("I11 each leg was struck at the odds of an open version of its market", "bet_leg", """
                        select l.bet_id || ' leg ' || l.leg_no from bet_leg l
                        left join market_version v on v.market_id = l.market_id and v.version = l.market_version
                        where v.status is distinct from 'open'
                           or l.odds is distinct from v.odds[array_position(v.selection_ids, l.selection_id)]
                        """),
                new Invariant("I14 versions of a market have no gaps and end with its own", "market_version", """
                        select m.id::text from market m left join market_version v on v.market_id = m.id
                        group by m.id, m.version
                        having count(v.version) <> m.version or max(v.version) <> m.version or min(v.version) <> 1
                        """),
                new Invariant("I14 the last version of a market has its odds", "market_version", """
                        select s.id::text from market m
                        join selection s on s.market_id = m.id
                        join market_version v on v.market_id = m.id and v.version = m.version
                        where s.odds <> v.odds[array_position(v.selection_ids, s.id)]
                           or array_position(v.selection_ids, s.id) is null
                        """));
    }

    private static List<Invariant> payments() {
        return List.of(
                new Invariant("I12 a payment has moved its money as its status says, once", "payment", """
                        select p.id || ' ' || p.status || ': ' || count(e.id) || ' entries, ' || coalesce(sum(e.amount_minor), 0)
                        from payment p left join ledger_entry e on e.reference_id = p.id
                        group by p.id, p.direction, p.status, p.amount_minor
                        having (count(e.id), coalesce(sum(e.amount_minor), 0)) is distinct from (
                            case when p.direction = 'deposit' then (p.status = 'completed')::int
                                 when p.status in ('failed', 'cancelled') then 2 else 1 end,
                            case when p.direction = 'deposit' then (p.status = 'completed')::int * p.amount_minor
                                 when p.status in ('failed', 'cancelled') then 0 else -p.amount_minor end)
                        """),
                new Invariant("I12 money from and to the payment providers has its payment", "ledger_entry", """
                        select e.id::text from ledger_entry e
                        where e.house_account = 'payments'
                          and not exists (select from payment p where p.id = e.reference_id)
                        """));
    }

    private static List<Invariant> transactions() {
        return List.of(
                new Invariant("I15 no transaction is left prepared", "wallet", "select gid from pg_prepared_xacts"));
    }
}
