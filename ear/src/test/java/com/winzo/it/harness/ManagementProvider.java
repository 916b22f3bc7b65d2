package com.winzo.it.harness;

import java.lang.annotation.Annotation;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.arquillian.test.spi.enricher.resource.ResourceProvider;

/** Gives tests the server's management. */
public final class ManagementProvider implements ResourceProvider {

    @Inject
    private Instance<Management> running;

    @Override
    public boolean canProvide(Class<?> type) {
        return type == Management.class;
    }

    @Override
    public Object lookup(ArquillianResource resource, Annotation... qualifiers) {
        return running.get();
    }
}
