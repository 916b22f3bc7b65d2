package com.winzo.catalogue.model;

import com.winzo.kernel.SportId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A sport; its slug is its readable identity and never changes. */
@Entity
public class Sport {

    @Id
    private UUID id;

    @Column(updatable = false)
    private String slug;

    private String name;
    private Instant updatedAt;

    protected Sport() {}

    public Sport(SportId id, String slug, String name, Instant now) {
        this.id = id.value();
        this.slug = slug;
        rename(name, now);
    }

    public final void rename(String newName, Instant now) {
        name = newName;
        updatedAt = now;
    }

    public SportId id() {
        return new SportId(id);
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return name;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
