package com.winzo.catalogue.api;

import com.winzo.catalogue.internal.CatalogueEdited;
import com.winzo.catalogue.internal.CatalogueEditor;
import com.winzo.catalogue.internal.EventEditor;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.EventId;
import com.winzo.kernel.LeagueId;
import com.winzo.kernel.PlayerId;
import com.winzo.kernel.SportId;
import com.winzo.kernel.TeamId;
import com.winzo.platform.api.Permission;
import com.winzo.platform.api.Requires;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * What traders do with the catalogue.
 *
 * <p>Adding what exists, by its slug, is {@code VAL_005} with the {@code id} of what is there in the details; what a
 * command refers to and is not there is {@code VAL_004}.
 */
@Stateless
@Requires(Permission.CATALOGUE_WRITE)
public class CatalogueTrading {

    @Inject
    private CatalogueEditor editor;

    @Inject
    private EventEditor events;

    @Inject
    private Event<CatalogueEdited> edits;

    public SportView addSport(NewSport sport) {
        return edited(editor.add(sport));
    }

    public SportView changeSport(SportId id, SportChange change) {
        return edited(editor.describe(id, change));
    }

    public LeagueView addLeague(NewLeague league) {
        return edited(editor.add(league));
    }

    public LeagueView changeLeague(LeagueId id, LeagueChange change) {
        return edited(editor.describe(id, change));
    }

    public TeamView addTeam(NewTeam team) {
        return edited(editor.add(team));
    }

    public TeamView changeTeam(TeamId id, TeamChange change) {
        return edited(editor.describe(id, change));
    }

    public PlayerView addPlayer(NewPlayer player) {
        return edited(editor.add(player));
    }

    public PlayerView changePlayer(PlayerId id, PlayerChange change) {
        return edited(editor.describe(id, change));
    }

    /**
     * Adds an event, scheduled.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_001} for one team without the other or a contest without a
     *     name, {@code VAL_003} for a team of another sport or a team against itself
     */
    public EventView addEvent(NewEvent event, AccountId trader) {
        return events.add(event, trader);
    }

    /**
     * Changes what the command names. Once a change of the status or the start has committed, no bet on what was before
     * can.
     *
     * @throws com.winzo.kernel.BusinessException {@code VAL_005} for a status that cannot follow the present one
     */
    public EventView changeEvent(EventId id, EventChange change, AccountId trader) {
        return events.change(id, change, trader);
    }

    private <V> V edited(V view) {
        edits.fire(new CatalogueEdited());
        return view;
    }
}
