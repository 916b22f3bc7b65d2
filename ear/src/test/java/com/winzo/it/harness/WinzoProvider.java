package com.winzo.it.harness;

import com.winzo.it.client.Winzo;
import java.lang.annotation.Annotation;
import org.jboss.arquillian.core.api.Instance;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.arquillian.test.spi.enricher.resource.ResourceProvider;

/** Gives tests the Winzo that is running. */
public final class WinzoProvider implements ResourceProvider {

    @Inject
    private Instance<Winzo> running;

    @Override
    public boolean canProvide(Class<?> type) {
        return type == Winzo.class;
    }

    @Override
    public Object lookup(ArquillianResource resource, Annotation... qualifiers) {
        return running.get();
    }
}
