package com.winzo.catalogue.model;

import com.winzo.kernel.LeagueId;
import com.winzo.kernel.SportId;
import com.winzo.kernel.TeamId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A side of a game; its slug is unique within the sport and never changes. */
@Entity
public class Team {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID sportId;

    private UUID leagueId;

    @Column(updatable = false)
    private String slug;

    private String name;
    private String abbreviation;
    private Instant updatedAt;

    protected Team() {}

    public Team(TeamId id, SportId sportId, String slug) {
        this.id = id.value();
        this.sportId = sportId.value();
        this.slug = slug;
    }

    /** @param newLeagueId the league it mostly plays in, or null */
    public void describe(String newName, String newAbbreviation, LeagueId newLeagueId, Instant now) {
        name = newName;
        abbreviation = newAbbreviation;
        leagueId = newLeagueId == null ? null : newLeagueId.value();
        updatedAt = now;
    }

    public TeamId id() {
        return new TeamId(id);
    }

    public SportId sportId() {
        return new SportId(sportId);
    }

    public LeagueId leagueId() {
        return leagueId == null ? null : new LeagueId(leagueId);
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String abbreviation() {
        return abbreviation;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
