package com.winzo.it.harness;

import com.winzo.it.books.Books;
import com.winzo.it.client.Winzo;
import com.winzo.server.WinzoInstance;
import java.io.IOException;
import org.jboss.arquillian.container.spi.event.container.AfterStart;
import org.jboss.arquillian.container.spi.event.container.AfterStop;
import org.jboss.arquillian.container.spi.event.container.BeforeStart;
import org.jboss.arquillian.container.spi.event.container.BeforeStop;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.ApplicationScoped;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.wildfly.plugin.tools.Deployment;
import org.wildfly.plugin.tools.DeploymentException;
import org.wildfly.plugin.tools.DeploymentManager;
import org.wildfly.plugin.tools.UndeployDescription;

/**
 * One database, one server and one deployment for the whole suite. The launcher starts PostgreSQL and a bare server as it does
 * anywhere else; Arquillian connects to it and deploys the EAR.
 */
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

    private DeploymentManager deployments;
    private Thread hook;

    void startServer(@Observes BeforeStart event) {
        WinzoInstance opened = Instances.bare("suite", Ports.ofSuite())
                .property(
                        "winzo.jwt.private-key.location",
                        SuppliedKey.ofSuite().file().toString())
                .open();
        // A build that is interrupted must not leave a server behind.
        hook = new Thread(opened::close, "stop Winzo");
        Runtime.getRuntime().addShutdownHook(hook);
        opened.start();
        instance.set(opened);
    }

    void deploy(@Observes AfterStart event) throws IOException {
        management.set(Management.of(instance.get().node()));
        // Not through the container, which asks for remote JMX: Winzo's server offers none.
        deployments = DeploymentManager.create(management.get().client());
        try (Deployment ear = Deployment.of(Instances.ear())) {
            deployments.deploy(ear).assertSuccess();
        } catch (DeploymentException e) {
            throw new IllegalStateException(
                    e.getMessage() + Instances.logs(instance.get().nodes()), e);
        }
        books.set(new Books(instance.get().database(), management.get()));
        winzo.set(new Winzo(instance.get().node().uri()));
    }

    void undeploy(@Observes BeforeStop event) throws IOException {
        if (winzo.get() != null) {
            winzo.get().close();
            deployments
                    .undeploy(
                            UndeployDescription.of(Instances.ear().getFileName().toString()))
                    .assertSuccess();
            management.get().close();
        }
    }

    void stopServer(@Observes AfterStop event) {
        if (instance.get() != null) {
            instance.get().close();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
