package com.winzo.catalogue.repository;

import com.winzo.catalogue.model.League;
import com.winzo.catalogue.model.Player;
import com.winzo.catalogue.model.Sport;
import com.winzo.catalogue.model.Team;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.LeagueId;
import com.winzo.kernel.PlayerId;
import com.winzo.kernel.SportId;
import com.winzo.kernel.TeamId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Finds and stores sports, leagues, teams and players; one statement each. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CatalogueRepository {

    /** More siblings than any catalogue has; a list never grows beyond it. */
    private static final int LIST_MAX = 1000;

    @PersistenceContext(unitName = "winzo")
    private EntityManager entityManager;

    /**
     * Stores a sport, league, team or player at once.
     *
     * @throws BusinessException {@code VAL_005} when somebody else has just stored one with the same slug
     */
    public void add(Object entity) {
        try {
            entityManager.persist(entity);
            entityManager.flush();
        } catch (PersistenceException duplicate) {
            if (duplicate instanceof org.hibernate.exception.ConstraintViolationException) {
                throw BusinessException.conflict("Its slug is taken.");
            }
            throw duplicate;
        }
    }

    public List<Sport> sports() {
        return entityManager
                .createQuery("select s from Sport s order by s.name, s.id", Sport.class)
                .setMaxResults(LIST_MAX)
                .getResultList();
    }

    public Optional<Sport> sport(SportId id) {
        return Optional.ofNullable(entityManager.find(Sport.class, id.value()));
    }

    public Optional<Sport> sport(String slug) {
        return entityManager
                .createQuery("select s from Sport s where s.slug = :slug", Sport.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    public List<League> leagues(SportId sport) {
        return entityManager
                .createQuery("select l from League l where l.sportId = :sport order by l.name, l.id", League.class)
                .setParameter("sport", sport.value())
                .setMaxResults(LIST_MAX)
                .getResultList();
    }

    public Optional<League> league(LeagueId id) {
        return Optional.ofNullable(entityManager.find(League.class, id.value()));
    }

    public Optional<League> league(SportId sport, String slug) {
        return entityManager
                .createQuery("select l from League l where l.sportId = :sport and l.slug = :slug", League.class)
                .setParameter("sport", sport.value())
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    public List<Team> teams(SportId sport) {
        return entityManager
                .createQuery("select t from Team t where t.sportId = :sport order by t.name, t.id", Team.class)
                .setParameter("sport", sport.value())
                .setMaxResults(LIST_MAX)
                .getResultList();
    }

    public Optional<Team> team(TeamId id) {
        return Optional.ofNullable(entityManager.find(Team.class, id.value()));
    }

    public Optional<Team> team(SportId sport, String slug) {
        return entityManager
                .createQuery("select t from Team t where t.sportId = :sport and t.slug = :slug", Team.class)
                .setParameter("sport", sport.value())
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    public Optional<Player> player(PlayerId id) {
        return Optional.ofNullable(entityManager.find(Player.class, id.value()));
    }

    public Optional<Player> player(TeamId team, String slug) {
        return entityManager
                .createQuery("select p from Player p where p.teamId = :team and p.slug = :slug", Player.class)
                .setParameter("team", team.value())
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    public List<Player> players(TeamId team) {
        return entityManager
                .createQuery("select p from Player p where p.teamId = :team order by p.name, p.id", Player.class)
                .setParameter("team", team.value())
                .setMaxResults(LIST_MAX)
                .getResultList();
    }
}
