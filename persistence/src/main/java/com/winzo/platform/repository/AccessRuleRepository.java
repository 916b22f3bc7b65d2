package com.winzo.platform.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Keeps the networks and countries that are let in or kept out. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AccessRuleRepository {

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /** Larger after every change. */
    public long version() {
        return SetBased.query(
                        entityManager, "select version from access_rule_state", query -> {}, row -> row.getLong(1))
                .getFirst();
    }

    /** All of them, the newest first. */
    public List<Rule> all() {
        return SetBased.query(
                entityManager,
                """
                select id, scope, kind, network, country, reason, created_at, created_by from access_rule
                order by id desc
                """,
                query -> {},
                row -> new Rule(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        row.getObject(8, UUID.class)));
    }

    public void add(Rule rule) {
        SetBased.execute(
                entityManager,
                """
                insert into access_rule (id, scope, kind, network, country, reason, created_at, created_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                parameters -> parameters
                        .value(rule.id())
                        .value(rule.scope())
                        .value(rule.kind())
                        .value(rule.network())
                        .value(rule.country())
                        .value(rule.reason())
                        .value(rule.createdAt().atOffset(ZoneOffset.UTC))
                        .value(rule.createdBy()));
    }

    public void remove(UUID id) {
        SetBased.execute(entityManager, "delete from access_rule where id = ?", parameters -> parameters.value(id));
    }

    /**
     * Somebody is let in or kept out.
     *
     * @param network CIDR; null when it is a country
     * @param country ISO 3166-1 alpha-2; null when it is a network
     */
    public record Rule(
            UUID id,
            String scope,
            String kind,
            String network,
            String country,
            String reason,
            Instant createdAt,
            UUID createdBy) {}
}
