package com.winzo.it.harness;

import com.winzo.it.books.Books;
import com.winzo.it.client.Winzo;
import com.winzo.server.WinzoInstance;
import org.jboss.arquillian.container.spi.event.container.BeforeStart;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.ApplicationScoped;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;

/** Before Arquillian connects to the server, the server is there, with the EAR; what tests use of it is told to Arquillian. */
public final class ServerLifecycle {

    @Inject
    @ApplicationScoped
    private InstanceProducer<WinzoInstance> instance;

    @Inject
    @ApplicationScoped
    private InstanceProducer<Winzo> winzo;

    @Inject
    @ApplicationScoped
    private InstanceProducer<Books> books;

    @Inject
    @ApplicationScoped
    private InstanceProducer<Management> management;

    @Inject
    @ApplicationScoped
    private InstanceProducer<SecretsInLogs> secretsInLogs;

    void startServer(@Observes BeforeStart event) {
        SuiteServer server = SuiteSession.server();
        instance.set(server.instance());
        winzo.set(server.winzo());
        books.set(server.books());
        management.set(server.management());
        secretsInLogs.set(server.secretsInLogs());
    }
}
