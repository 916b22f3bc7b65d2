package com.winzo.platform.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.EventId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FreshnessTest {

    private static final EventId GAME = new EventId(new UUID(0, 1));
    private static final EventId OTHER = new EventId(new UUID(0, 2));

    private final Freshness freshness = new Freshness();

    @Test
    void aGameShowsItsMarketsAndListsDoNot() {
        long game = freshness.ofEvent(GAME);
        long other = freshness.ofEvent(OTHER);
        long lists = freshness.ofLists();

        freshness.marketChanged(GAME);

        assertThat(freshness.ofEvent(GAME)).isNotEqualTo(game);
        assertThat(freshness.ofEvent(OTHER)).isEqualTo(other);
        assertThat(freshness.ofLists()).isEqualTo(lists);
    }

    @Test
    void aGameIsShownByListsToo() {
        long game = freshness.ofEvent(GAME);
        long other = freshness.ofEvent(OTHER);
        long lists = freshness.ofLists();

        freshness.eventChanged(GAME);

        assertThat(freshness.ofEvent(GAME)).isNotEqualTo(game);
        assertThat(freshness.ofEvent(OTHER)).isEqualTo(other);
        assertThat(freshness.ofLists()).isNotEqualTo(lists);
    }

    @Test
    void aTeamsNameStandsEverywhere() {
        long game = freshness.ofEvent(GAME);
        long lists = freshness.ofLists();

        freshness.catalogueEdited();

        assertThat(freshness.ofEvent(GAME)).isNotEqualTo(game);
        assertThat(freshness.ofLists()).isNotEqualTo(lists);
    }
}
