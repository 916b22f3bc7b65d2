package com.winzo.catalogue.repository;

import static com.winzo.catalogue.repository.CatalogueSamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import com.winzo.catalogue.model.PeriodScore;
import com.winzo.catalogue.model.Sport;
import com.winzo.catalogue.model.SportEvent;
import com.winzo.catalogue.repository.EventRepository.Filter;
import com.winzo.kernel.AccountId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.ErrorCode;
import com.winzo.kernel.EventId;
import com.winzo.kernel.EventStatus;
import com.winzo.kernel.SportId;
import com.winzo.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Events in the real database. */
class EventRepositoryTest {

    private static final AccountId TRADER = new AccountId(UuidCreator.getTimeOrderedEpoch());

    private final TestDatabase database = TestDatabase.get();
    private final CatalogueSamples samples = new CatalogueSamples();

    @Test
    void listsWhatTheFilterSaysByStart() {
        EventId third = samples.game(NOW.plus(Duration.ofDays(3))).id();
        EventId first = samples.game(NOW.plus(Duration.ofDays(1))).id();
        EventId second = samples.game(NOW.plus(Duration.ofDays(2))).id();
        change(second, EventStatus.LIVE);
        new CatalogueSamples().game(NOW);

        assertThat(page(filter(null, null), false)).containsExactly(first, second, third);
        assertThat(page(filter(null, null), true)).containsExactly(third, second, first);
        assertThat(page(filter(NOW.plus(Duration.ofDays(2)), null), false)).containsExactly(second, third);
        assertThat(page(filter(null, NOW.plus(Duration.ofDays(2))), false)).containsExactly(first);
        assertThat(page(filter(null, null, EventStatus.LIVE, EventStatus.HALFTIME), false))
                .containsExactly(second);
        assertThat(database.<EventRepository, Long>with(
                        EventRepository.class, events -> events.count(filter(null, null, EventStatus.SCHEDULED))))
                .isEqualTo(2);
    }

    @Test
    void readsTeamsWithTheirEventsInOneStatement() {
        samples.game(NOW);
        samples.game(NOW);
        EntityManager transaction = database.begin();
        try (transaction) {
            EventRepository events = database.repository(EventRepository.class, transaction);
            long statements = database.statements()
                    .sentBy(() -> assertThat(events.page(filter(null, null), false, 0, 10))
                            .hasSize(2)
                            .allSatisfy(game -> assertThat(game.homeTeam().name()
                                            + game.awayTeam().name())
                                    .isEqualTo("New England PatriotsPittsburgh Steelers")));
            assertThat(statements).isEqualTo(1);
        }
    }

    @Test
    void keepsScoresByPeriodAndAHistoryOfChanges() {
        EventId id = samples.game(NOW).id();
        database.run(EventRepository.class, events -> {
            SportEvent game = events.lockAndFind(id).orElseThrow();
            game.moveTo(EventStatus.LIVE);
            game.score(10, 7);
            game.replacePeriods(List.of(new PeriodScore("1", 7, 0), new PeriodScore("2", 3, 7)));
            game.changed(NOW.plusSeconds(1));
            events.appendToHistory(UuidCreator.getTimeOrderedEpoch(), id, TRADER, "kick-off");
        });
        SportEvent read =
                database.with(EventRepository.class, events -> events.read(id)).orElseThrow();
        assertThat(read.periods()).containsExactly(new PeriodScore("1", 7, 0), new PeriodScore("2", 3, 7));
        assertThat(read.version()).isEqualTo(2);
        Map<EventId, Long> versions =
                database.with(EventRepository.class, events -> events.versionsOfTheLast(Duration.ofMinutes(1)));
        assertThat(versions).containsEntry(id, 2L);
    }

    @Test
    void refusesASlugThatIsTaken() {
        Sport twin = new Sport(
                new SportId(UuidCreator.getTimeOrderedEpoch()), samples.sport().slug(), "Another", NOW);
        assertThatThrownBy(() -> database.run(CatalogueRepository.class, catalogue -> catalogue.add(twin)))
                .isInstanceOfSatisfying(
                        BusinessException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.CONFLICT));
    }

    private void change(EventId id, EventStatus status) {
        database.run(EventRepository.class, events -> {
            SportEvent game = events.lockAndFind(id).orElseThrow();
            game.moveTo(status);
            game.changed(NOW);
        });
    }

    private List<EventId> page(Filter filter, boolean latestFirst) {
        return database.with(EventRepository.class, events -> events.page(filter, latestFirst, 0, 10)).stream()
                .map(SportEvent::id)
                .toList();
    }

    private Filter filter(Instant from, Instant to, EventStatus... statuses) {
        return new Filter(samples.sport().id(), samples.league().id(), Set.of(statuses), from, to);
    }
}
