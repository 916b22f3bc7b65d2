package com.winzo.it.harness;

import com.winzo.it.books.Books;
import java.lang.annotation.Annotation;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.arquillian.test.spi.enricher.resource.ResourceProvider;

/** Gives tests the books. */
public final class BooksProvider implements ResourceProvider {

    @Inject
    private Instance<Books> running;

    @Override
    public boolean canProvide(Class<?> type) {
        return type == Books.class;
    }

    @Override
    public Object lookup(ArquillianResource resource, Annotation... qualifiers) {
        return running.get();
    }
}
