package com.winzo.catalogue.internal;

import com.winzo.catalogue.domain.Slug;
import com.winzo.catalogue.model.League;
import com.winzo.catalogue.model.Sport;
import com.winzo.catalogue.model.Team;
import com.winzo.catalogue.repository.CatalogueRepository;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.LeagueId;
import com.winzo.kernel.SportId;
import com.winzo.kernel.TeamId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Finds things by what clients call them, an id or a slug; what is not there is {@code VAL_004}. */
@ApplicationScoped
public class CatalogueFinder {

    @Inject
    private CatalogueRepository catalogue;

    public Sport sport(String reference) {
        return id(reference)
                .map(SportId::new)
                .flatMap(catalogue::sport)
                .or(() -> Slug.parse(reference).flatMap(slug -> catalogue.sport(slug.text())))
                .orElseThrow(() -> BusinessException.notFound("sport", reference));
    }

    public Sport sport(SportId id) {
        return catalogue.sport(id).orElseThrow(() -> BusinessException.notFound("sport", id));
    }

    /** A league of that sport and of no other. */
    public League league(SportId sport, String reference) {
        return id(reference)
                .map(LeagueId::new)
                .flatMap(catalogue::league)
                .filter(league -> league.sportId().equals(sport))
                .or(() -> Slug.parse(reference).flatMap(slug -> catalogue.league(sport, slug.text())))
                .orElseThrow(() -> BusinessException.notFound("league", reference));
    }

    public League league(LeagueId id) {
        return catalogue.league(id).orElseThrow(() -> BusinessException.notFound("league", id));
    }

    public Team team(TeamId id) {
        return catalogue.team(id).orElseThrow(() -> BusinessException.notFound("team", id));
    }

    /** A UUID is never a slug that means something else: whoever names a thing like one finds it by its slug. */
    private static Optional<UUID> id(String reference) {
        try {
            return Optional.of(SportId.of(reference).value());
        } catch (BusinessException slug) {
            return Optional.empty();
        }
    }
}
