package com.winzo.it.harness;

import com.winzo.it.books.Books;
import com.winzo.server.WinzoInstance;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.After;

/** After every integration test, whatever it did, the books must be sound and nothing may be left on the way. */
public final class BooksAfterEachTest {

    @Inject
    private Instance<Books> books;

    @Inject
    private Instance<WinzoInstance> instance;

    void prove(@Observes After event) {
        try {
            books.get().prove();
            TransactionStore.assertEmpty(instance.get().nodes());
        } catch (AssertionError e) {
            throw new AssertionError(
                    e.getMessage() + Instances.logs(instance.get().nodes()), e);
        }
    }
}
