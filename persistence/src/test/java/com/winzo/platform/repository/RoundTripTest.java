package com.winzo.platform.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.testing.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    private final TestDatabase database = TestDatabase.get();
    private final EntityManager entityManager = database.begin();
    private final RoundTrip trip =
            database.repository(RoundTrips.class, entityManager).begin();

    @AfterEach
    void end() {
        entityManager.getTransaction().rollback();
        entityManager.close();
    }

    @Test
    void answersEachStatementInItsOrderWithItsOwnParameters() {
        Later<List<Integer>> doubled = trip.query(
                "select 2 * n from unnest(?) with ordinality w (n, at) order by at",
                query -> Columns.of(query, List.of(3, 1, 2)).add("int4", n -> n),
                row -> row.getInt(1));
        Later<List<String>> none =
                trip.query("select 'x' where ?", query -> query.value(false), row -> row.getString(1));
        Later<Integer> length = trip.query("select length(?)", query -> query.value("four"), row -> row.getInt(1))
                .map(List::getFirst);

        trip.make();

        assertThat(doubled.get()).containsExactly(6, 2, 4);
        assertThat(none.get()).isEmpty();
        assertThat(length.get()).isEqualTo(4);
    }

    @Test
    void letsAStatementSeeWhatThoseBeforeItDid() {
        trip.execute("select set_config('winzo.seen', ?, true)", set -> set.value("first"));
        Later<List<String>> first = seen();
        trip.execute("select set_config('winzo.seen', ?, true)", set -> set.value("second"));
        Later<List<String>> second = seen();

        trip.make();

        assertThat(first.get()).containsExactly("first");
        assertThat(second.get()).containsExactly("second");
    }

    @Test
    void staysRightWhenTheDriverHasPreparedTheStatements() {
        for (int round : IntStream.rangeClosed(1, 12).toArray()) {
            Later<List<Integer>> first =
                    trip.query("select ?::int + 1", query -> query.value(round), row -> row.getInt(1));
            Later<List<Integer>> second =
                    trip.query("select ?::int + 2", query -> query.value(round), row -> row.getInt(1));

            trip.make();

            assertThat(first.get()).containsExactly(round + 1);
            assertThat(second.get()).containsExactly(round + 2);
        }
    }

    @Test
    void saysWhatAFailureMeansToTheStatementThatKnowsIt() {
        trip.query("select 1", query -> {}, row -> row.getInt(1));
        trip.query(
                "select 1 / ?",
                query -> query.value(0),
                row -> row.getInt(1),
                failure -> "22012".equals(failure.getSQLState()) ? new ArithmeticException("by zero") : null);

        assertThatThrownBy(trip::make).isInstanceOf(ArithmeticException.class).hasMessage("by zero");
    }

    @Test
    void failsWithWhatNobodyKnows() {
        trip.query("select 1 / ?", query -> query.value(0), row -> row.getInt(1));

        assertThatThrownBy(trip::make).hasMessageContaining("division by zero");
    }

    @Test
    void hasNoAnswerBeforeItWasMade() {
        Later<List<Integer>> one = trip.query("select 1", query -> {}, row -> row.getInt(1));

        assertThatThrownBy(one::get).isInstanceOf(IllegalStateException.class);
    }

    private Later<List<String>> seen() {
        return trip.query("select current_setting('winzo.seen')", query -> {}, row -> row.getString(1));
    }
}
