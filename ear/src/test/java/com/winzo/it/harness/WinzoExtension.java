package com.winzo.it.harness;

import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.enricher.resource.ResourceProvider;

/** Arquillian's way in; named in {@code META-INF/services}. */
public final class WinzoExtension implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        // arquillian.xml is read after this and names the port of the server that ServerLifecycle will have started.
        Ports.chooseForSuite();
        builder.observer(ServerLifecycle.class)
                .observer(BooksAfterEachTest.class)
                .observer(LogsAfterEachTest.class)
                .service(ResourceProvider.class, WinzoProvider.class)
                .service(ResourceProvider.class, InstanceProvider.class)
                .service(ResourceProvider.class, BooksProvider.class)
                .service(ResourceProvider.class, ManagementProvider.class);
    }
}
