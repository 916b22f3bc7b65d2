package com.winzo.platform.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what one member of staff asked for and another agreed to or refused. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ApprovalRepository {

    private static final String COLUMNS = """
            select id, action, subject, command, requested_by, requested_at, expires_at, decided_by, decided_at, approved,
                   used_at
            from approval
            """;

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** Those that can still serve, the newest first. */
    public List<Approval> open(Instant now, int limit) {
        return query(
                "where used_at is null and approved is not false and expires_at > ? order by id desc limit ?",
                p -> p.value(at(now)).value(limit));
    }

    /** One of them, locked until the transaction ends. */
    public Optional<Approval> lock(UUID id) {
        return query("where id = ? for update", parameters -> parameters.value(id)).stream()
                .findFirst();
    }

    /** What was agreed to in these words, for whoever asked, and has not served yet; locked until the transaction ends. */
    public Optional<Approval> lockGiven(String action, String subject, String command, UUID requestedBy, Instant now) {
        return ofOrder("and approved limit 1 for update", action, subject, command, requestedBy, now);
    }

    /** What somebody has asked for in the same words and what can still serve. */
    public Optional<Approval> findOpen(String action, String subject, String command, UUID requestedBy, Instant now) {
        return ofOrder("and approved is not false order by id limit 1", action, subject, command, requestedBy, now);
    }

    private Optional<Approval> ofOrder(
            String rest, String action, String subject, String command, UUID requestedBy, Instant now) {
        return query(
                        """
                        where action = ? and subject = ? and command = ? and requested_by = ?
                          and used_at is null and expires_at > ?
                        """ + rest,
                        parameters -> parameters
                                .value(action)
                                .value(subject)
                                .value(command)
                                .value(requestedBy)
                                .value(at(now)))
                .stream()
                .findFirst();
    }

    public void add(Approval approval) {
        SetBased.execute(
                entityManager,
                """
                insert into approval (id, action, subject, command, requested_by, requested_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                parameters -> parameters
                        .value(approval.id())
                        .value(approval.action())
                        .value(approval.subject())
                        .value(approval.command())
                        .value(approval.requestedBy())
                        .value(at(approval.requestedAt()))
                        .value(at(approval.expiresAt())));
    }

    public void decide(UUID id, UUID decidedBy, boolean approved, Instant now) {
        SetBased.execute(
                entityManager,
                "update approval set decided_by = ?, decided_at = ?, approved = ? where id = ?",
                parameters -> parameters
                        .value(decidedBy)
                        .value(at(now))
                        .value(approved)
                        .value(id));
    }

    /** It has served. */
    public void use(UUID id, Instant now) {
        SetBased.execute(
                entityManager,
                "update approval set used_at = ? where id = ?",
                parameters -> parameters.value(at(now)).value(id));
    }

    private List<Approval> query(String condition, SetBased.Binding binding) {
        return SetBased.query(entityManager, COLUMNS + condition, binding, ApprovalRepository::read);
    }

    private static Approval read(ResultSet row) throws SQLException {
        return new Approval(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5, UUID.class),
                instant(row, 6),
                instant(row, 7),
                row.getObject(8, UUID.class),
                instant(row, 9),
                row.getObject(10, Boolean.class),
                instant(row, 11));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /**
     * What somebody wants to do and what came of it.
     *
     * @param command the order as JSON
     * @param decidedBy null, like the two that follow, until somebody has decided
     * @param usedAt null until it was carried out
     */
    public record Approval(
            UUID id,
            String action,
            String subject,
            String command,
            UUID requestedBy,
            Instant requestedAt,
            Instant expiresAt,
            UUID decidedBy,
            Instant decidedAt,
            Boolean approved,
            Instant usedAt) {}
}
