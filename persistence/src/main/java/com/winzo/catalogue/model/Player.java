package com.winzo.catalogue.model;

import com.winzo.kernel.PlayerId;
import com.winzo.kernel.TeamId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A member of a team; its slug is unique within the team and never changes. */
@Entity
public class Player {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID teamId;

    @Column(updatable = false)
    private String slug;

    private String name;
    private String position;
    private Instant updatedAt;

    protected Player() {}

    /** @param position where the player plays, as the sport calls it, or null */
    public Player(PlayerId id, TeamId teamId, String slug, String name, String position, Instant now) {
        this.id = id.value();
        this.teamId = teamId.value();
        this.slug = slug;
        describe(name, position, now);
    }

    public final void describe(String newName, String newPosition, Instant now) {
        name = newName;
        position = newPosition;
        updatedAt = now;
    }

    public PlayerId id() {
        return new PlayerId(id);
    }

    public TeamId teamId() {
        return new TeamId(teamId);
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public String position() {
        return position;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
