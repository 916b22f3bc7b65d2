package com.winzo.it.harness;

import com.winzo.server.WinzoInstance;
import java.lang.annotation.Annotation;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.arquillian.test.spi.enricher.resource.ResourceProvider;

/** Gives tests the server and the database behind it. */
public final class InstanceProvider implements ResourceProvider {

    @Inject
    private Instance<WinzoInstance> running;

    @Override
    public boolean canProvide(Class<?> type) {
        return type == WinzoInstance.class;
    }

    @Override
    public Object lookup(ArquillianResource resource, Annotation... qualifiers) {
        return running.get();
    }
}
