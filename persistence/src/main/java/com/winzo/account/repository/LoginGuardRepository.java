package com.winzo.account.repository;

import com.winzo.kernel.AccountId;
import com.winzo.platform.repository.Columns;
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
import java.util.Optional;
import java.util.UUID;

/** Lines of attempts to log in, and the devices and networks that accounts are known to use. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class LoginGuardRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** The latest instant before which one of the lines may not try again. */
    public Optional<Instant> blockedUntil(Collection<String> subjects) {
        return SetBased.query(
                        entityManager,
                        "select max(blocked_until) from login_throttle where subject = any (?)",
                        query -> Columns.of(query, subjects).add("text", subject -> subject),
                        row -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .getFirst()
                .map(OffsetDateTime::toInstant);
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
    public void forgive(Collection<String> oneLess, String forgotten) {
        SetBased.execute(
                entityManager,
                "update login_throttle set attempts = greatest(attempts - 1, 0), blocked_until = null"
                        + " where subject in (select subject from login_throttle where subject = any (?)"
                        + " order by subject for update)",
                update -> Columns.of(update, oneLess).add("text", subject -> subject));
        SetBased.execute(
                entityManager,
                "delete from login_throttle where subject = ?",
                parameters -> parameters.value(forgotten));
    }

    public int forgetQuietSince(Instant instant) {
        return entityManager
                .createNativeQuery("delete from login_throttle where last_at < :instant")
                .setParameter("instant", instant)
                .executeUpdate();
    }

    public boolean isKnownNetwork(AccountId account, String network) {
        return !SetBased.query(
                        entityManager,
                        "select 1 from known_network where account_id = ? and network = ?",
                        parameters -> parameters.value(account.value()).value(network),
                        row -> true)
                .isEmpty();
    }

    public void noteNetwork(AccountId account, String network, Instant now) {
        SetBased.execute(
                entityManager,
                """
                insert into known_network (account_id, network, last_seen_at) values (?, ?, ?)
                on conflict (account_id, network) do update set last_seen_at = excluded.last_seen_at
                """,
                parameters -> parameters.value(account.value()).value(network).value(at(now)));
    }

    /**
     * @param id for a device that is new
     * @return true when the account has other devices and this one was never seen
     */
    public boolean noteDevice(
            UUID id, AccountId account, String fingerprint, String device, String address, Instant now) {
        return SetBased.query(
                        entityManager,
                        """
                        insert into known_device
                            (id, account_id, fingerprint, device, address, first_seen_at, last_seen_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (account_id, fingerprint) do update
                        set device = excluded.device, address = excluded.address, last_seen_at = excluded.last_seen_at
                        returning first_seen_at = last_seen_at and exists (
                            select from known_device other
                            where other.account_id = known_device.account_id
                              and other.fingerprint <> known_device.fingerprint)
                        """,
                        parameters -> parameters
                                .value(id)
                                .value(account.value())
                                .value(fingerprint)
                                .value(device)
                                .value(address)
                                .value(at(now))
                                .value(at(now)),
                        row -> row.getBoolean(1))
                .getFirst();
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

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** A line and how many attempts it holds. */
    public record Line(String subject, int attempts) {}

    /** A device as its account's holder sees it. */
    public record Device(
            UUID id, String device, String address, Instant firstSeenAt, Instant lastSeenAt, String fingerprint) {}

    /** One attempt to log in. */
    public record Attempt(UUID id, String outcome, String address, String device, Instant at) {}
}
