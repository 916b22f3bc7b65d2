package com.winzo.account.repository;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.AccountStatus;
import com.winzo.platform.repository.Columns;
import com.winzo.platform.repository.Later;
import com.winzo.platform.repository.RoundTrip;
import com.winzo.platform.repository.SetBased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lines of attempts to log in, and the devices and networks that accounts are known to use. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LoginGuardRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** Who has that user name, in lower case; whoever asks from a network is told whether the holder has come from there. */
    public Later<Optional<Holder>> findByUsername(String username, String network, RoundTrip trip) {
        return find("lower(a.username) = ?", username, network, trip);
    }

    /** The same by the mark of an address. */
    public Later<Optional<Holder>> findByEmailMark(byte[] mark, String network, RoundTrip trip) {
        return find("a.email_mark = ?", mark, network, trip);
    }

    private static Later<Optional<Holder>> find(String condition, Object value, String network, RoundTrip trip) {
        Later<List<Holder>> found = trip.query(
                """
                select a.id, a.status, a.password_hash,
                       exists (select from known_network n where n.account_id = a.id and n.network = ?),
                       a.username, array(select r.role from account_role r where r.account_id = a.id),
                       exists (select from totp_factor t where t.account_id = a.id and t.secret is not null)
                           or exists (select from passkey p where p.account_id = a.id)
                from account a where
                """ + condition,
                query -> query.value(network).value(value),
                row -> new Holder(
                        new AccountId(row.getObject(1, UUID.class)),
                        AccountStatus.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getString(5),
                        Set.of((String[]) row.getArray(6).getArray()),
                        row.getBoolean(7)));
        return found.map(holders -> holders.stream().findFirst());
    }

    /** Until when the lines may not try again, those that may not. */
    public Later<Map<String, Instant>> blocks(Collection<String> subjects, Instant now, RoundTrip trip) {
        Later<List<Block>> blocks = trip.query(
                "select subject, blocked_until from login_throttle where subject = any (?) and blocked_until > ?",
                query -> Columns.of(query, subjects)
                        .add("text", subject -> subject)
                        .value(at(now)),
                row -> new Block(
                        row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant()));
        return blocks.map(rows -> rows.stream().collect(Collectors.toMap(Block::subject, Block::until)));
    }

    /**
     * Counts an attempt in every line. The rows stay locked until the transaction ends; they are taken in their order.
     *
     * @param forgetBefore a line that has been quiet since then begins anew
     */
    public List<Line> count(Collection<String> subjects, Instant now, Instant forgetBefore) {
        return SetBased.query(
                entityManager,
                """
                insert into login_throttle as line (subject, attempts, last_at)
                select subject, 1, ? from unnest(?) subject order by subject
                on conflict (subject) do update
                set attempts = case when line.last_at < ? then 1 else line.attempts + 1 end,
                    last_at = excluded.last_at
                returning subject, attempts
                """,
                parameters -> Columns.of(parameters.value(at(now)), subjects)
                        .add("text", subject -> subject)
                        .value(at(forgetBefore)),
                row -> new Line(row.getString(1), row.getInt(2)));
    }

    public void block(String subject, Instant until) {
        SetBased.execute(
                entityManager,
                "update login_throttle set blocked_until = ? where subject = ?",
                parameters -> parameters.value(at(until)).value(subject));
    }

    /** Takes an attempt back that turned out right; a line may also be forgotten altogether. */
    public void forgive(Collection<String> oneLess, String forgotten, RoundTrip trip) {
        trip.execute(
                "update login_throttle set attempts = greatest(attempts - 1, 0), blocked_until = null"
                        + " where subject in (select subject from login_throttle where subject = any (?)"
                        + " order by subject for update)",
                update -> Columns.of(update, oneLess).add("text", subject -> subject));
        trip.execute("delete from login_throttle where subject = ?", parameters -> parameters.value(forgotten));
    }

    public int forgetQuietSince(Instant instant) {
        return entityManager
                .createNativeQuery("delete from login_throttle where last_at < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }

    public void noteNetwork(AccountId account, String network, Instant now, RoundTrip trip) {
        trip.execute(
                """
                insert into known_network (account_id, network, last_seen_at) values (?, ?, ?)
                on conflict (account_id, network) do update set last_seen_at = excluded.last_seen_at
                """,
                parameters -> parameters.value(account.value()).value(network).value(at(now)));
    }

    /** Whether the account has other devices and this one was never seen; of an account that is locked. */
    public Later<Boolean> isNewDevice(AccountId account, String fingerprint, RoundTrip trip) {
        Later<List<Boolean>> answer = trip.query(
                "select coalesce(bool_and(fingerprint <> ?), false) from known_device where account_id = ?",
                parameters -> parameters.value(fingerprint).value(account.value()),
                row -> row.getBoolean(1));
        return answer.map(List::getFirst);
    }

    /** @param id for a device that is new */
    public void noteDevice(
            UUID id,
            AccountId account,
            String fingerprint,
            String device,
            String address,
            Instant now,
            RoundTrip trip) {
        trip.execute(
                """
                insert into known_device (id, account_id, fingerprint, device, address, first_seen_at, last_seen_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (account_id, fingerprint) do update
                set device = excluded.device, address = excluded.address, last_seen_at = excluded.last_seen_at
                """,
                parameters -> parameters
                        .value(id)
                        .value(account.value())
                        .value(fingerprint)
                        .value(device)
                        .value(address)
                        .value(at(now))
                        .value(at(now)));
    }

    /** The one used last first. */
    public List<Device> devices(AccountId account) {
        return SetBased.query(
                entityManager,
                """
                select id, device, address, first_seen_at, last_seen_at, fingerprint from known_device
                where account_id = ? order by last_seen_at desc limit 100
                """,
                parameters -> parameters.value(account.value()),
                row -> new Device(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6)));
    }

    /** The next login from it is one from a new device. */
    public void forgetDevice(UUID id) {
        SetBased.execute(entityManager, "delete from known_device where id = ?", parameters -> parameters.value(id));
    }

    /**
     * Keeps an attempt to log in.
     *
     * @param account whose login it was, or null: what was typed as a name is not kept, it may be a password
     */
    public void add(Attempt attempt, AccountId account, RoundTrip trip) {
        trip.execute(
                """
                insert into login_attempt (id, account_id, outcome, address, device, attempted_at)
                values (?, ?, ?, ?, ?, ?)
                """,
                parameters -> parameters
                        .value(attempt.id())
                        .value(account == null ? null : account.value())
                        .value(attempt.outcome())
                        .value(attempt.address())
                        .value(attempt.device())
                        .value(at(attempt.at())));
    }

    /** Lets those who have the same subject come one by one, until their transactions end. */
    public void takeTurns(String subject, RoundTrip trip) {
        trip.query(
                "select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as turn",
                parameters -> parameters.value(subject),
                row -> null);
    }

    /** How many wrong passwords an account has had since its last login, or since an instant if that is later; none without an account. */
    public Later<Integer> wrongPasswords(AccountId account, Instant since, RoundTrip trip) {
        UUID id = account == null ? null : account.value();
        return trip.query(
                        """
                        select count(*) from login_attempt
                        where account_id = cast(? as uuid) and outcome = 'wrong_password'
                          and id >= uuid_lower_bound(cast(? as timestamptz))
                          and id > coalesce((select l.id from login_attempt l
                                             where l.account_id = cast(? as uuid) and l.outcome = 'success'
                                               and l.id >= uuid_lower_bound(cast(? as timestamptz))
                                             order by l.id desc limit 1), '00000000-0000-0000-0000-000000000000')
                        """,
                        parameters ->
                                parameters.value(id).value(at(since)).value(id).value(at(since)),
                        row -> row.getInt(1))
                .map(List::getFirst);
    }

    /** The newest first, after the cursor. */
    public List<Attempt> attempts(AccountId account, UUID before, int limit) {
        return SetBased.query(
                entityManager,
                """
                select id, outcome, address, device, attempted_at from login_attempt
                where account_id = ? and (cast(? as uuid) is null or id < cast(? as uuid))
                order by id desc limit ?
                """,
                parameters -> parameters
                        .value(account.value())
                        .value(before)
                        .value(before)
                        .value(limit),
                row -> new Attempt(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, OffsetDateTime.class).toInstant()));
    }

    /**
     * Forgets attempts that are older than so many full months.
     *
     * @param months at least 3
     * @return how many months went
     */
    public int forgetAttempts(int months) {
        return SetBased.query(
                        entityManager,
                        "select login_attempt_forget(?)",
                        parameters -> parameters.value(months),
                        row -> row.getInt(1))
                .getFirst();
    }

    /**
     * Forgets devices that nobody has used since, some at a time.
     *
     * @return how many; fewer than asked for when no more are left
     */
    public int forgetDevices(Instant unusedSince, int atMost) {
        return forgetSome("known_device", unusedSince, atMost);
    }

    /** The same for networks. */
    public int forgetNetworks(Instant unusedSince, int atMost) {
        return forgetSome("known_network", unusedSince, atMost);
    }

    private int forgetSome(String table, Instant unusedSince, int atMost) {
        return SetBased.query(
                        entityManager,
                        """
                        with gone as (
                            delete from %1$s where ctid = any (array(
                                select ctid from %1$s where last_seen_at < ? order by last_seen_at limit ?))
                            and last_seen_at < ? returning 1)
                        select count(*) from gone
                        """.formatted(table),
                        parameters ->
                                parameters.value(at(unusedSince)).value(atMost).value(at(unusedSince)),
                        row -> row.getInt(1))
                .getFirst();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * Whose name was typed, and what lets them in.
     *
     * @param isFromKnownNetwork whether the holder has logged in from there before
     * @param roles names of roles in lower case
     * @param hasFactor whether a second factor is asked for
     */
    public record Holder(
            AccountId accountId,
            AccountStatus status,
            String passwordHash,
            boolean isFromKnownNetwork,
            String username,
            Set<String> roles,
            boolean hasFactor) {

        @Override
        public String toString() {
            return "Holder[" + accountId + "]";
        }
    }

    /** A line and how many attempts it holds. */
    public record Line(String subject, int attempts) {}

    private record Block(String subject, Instant until) {}

    /** A device as its account's holder sees it. */
    public record Device(
            UUID id, String device, String address, Instant firstSeenAt, Instant lastSeenAt, String fingerprint) {}

    /**
     * One attempt to log in.
     *
     * @param outcome how it ended
     * @param device what the client said it is; null for nothing
     */
    public record Attempt(UUID id, String outcome, String address, String device, Instant at) {}
}
