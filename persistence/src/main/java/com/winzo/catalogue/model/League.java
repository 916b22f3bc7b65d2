package com.winzo.catalogue.model;

import com.winzo.kernel.LeagueId;
import com.winzo.kernel.SportId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A competition of a sport; its slug is unique within the sport and never changes. */
@Entity
public class League {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID sportId;

    @Column(updatable = false)
    private String slug;

    private String name;
    private String countryCode;
    private Instant updatedAt;

    protected League() {}

    /** @param countryCode ISO 3166-1 alpha-2, or null for an international league */
    public League(LeagueId id, SportId sportId, String slug, String name, String countryCode, Instant now) {
        this.id = id.value();
        this.sportId = sportId.value();
        this.slug = slug;
        describe(name, countryCode, now);
    }

    public final void describe(String newName, String newCountryCode, Instant now) {
        name = newName;
        countryCode = newCountryCode;
        updatedAt = now;
    }

    public LeagueId id() {
        return new LeagueId(id);
    }

    public SportId sportId() {
        return new SportId(sportId);
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String countryCode() {
        return countryCode;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
