package com.winzo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.books.Books;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** The shortest way through the whole house. */
@WinzoTest
class SmokeIT {

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Books books;

    @Test
    void answersWithTheEnvelope() {
        assertThat(winzo.api().get("/api/sports").expect(200).data().isArray()).isTrue();
    }

    @Test
    void theDatabaseIsDurable() {
        assertThat(books.text("show fsync")).isEqualTo("on");
        assertThat(books.text("show synchronous_commit")).isEqualTo("on");
        assertThat(books.text("show full_page_writes")).isEqualTo("on");
        assertThat(books.text("show data_checksums")).isEqualTo("on");
    }
}
