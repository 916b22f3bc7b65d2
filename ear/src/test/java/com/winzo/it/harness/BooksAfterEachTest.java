package com.winzo.it.harness;

import com.winzo.it.books.Books;
import com.winzo.server.WinzoInstance;
import java.util.function.Consumer;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.test.spi.event.suite.After;
import org.jboss.arquillian.test.spi.event.suite.AfterClass;

/**
 * After every integration test, whatever it did, the books must be sound and nothing may be left on the way: what has changed after each
 * test, everything after the last one of a class.
 */
public final class BooksAfterEachTest {

    @Inject
    private Instance<Books> books;

    @Inject
    private Instance<WinzoInstance> instance;

    void proveChanges(@Observes After event) {
        assertSound(Books::proveChanges);
    }

    void proveAll(@Observes AfterClass event) {
        assertSound(Books::prove);
    }

    private void assertSound(Consumer<Books> proof) {
        try {
            proof.accept(books.get());
            TransactionStore.assertEmpty(instance.get().nodes());
        } catch (AssertionError e) {
            throw new AssertionError(
                    e.getMessage() + Instances.logs(instance.get().nodes()), e);
        }
    }
}
