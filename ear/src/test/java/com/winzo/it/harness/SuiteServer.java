package com.winzo.it.harness;

import com.winzo.it.books.Books;
import com.winzo.it.client.Winzo;
import com.winzo.server.WinzoInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.wildfly.plugin.tools.Deployment;
import org.wildfly.plugin.tools.DeploymentException;
import org.wildfly.plugin.tools.DeploymentManager;
import org.wildfly.plugin.tools.UndeployDescription;

/** One database, one server and one deployment, with what tests use of them. */
final class SuiteServer implements AutoCloseable {

    private final WinzoInstance instance;
    private final Thread hook;
    private Management management;
    private DeploymentManager deployments;
    private Winzo winzo;
    private Books books;
    private SecretsInLogs secretsInLogs;

    private SuiteServer() {
        instance = Instances.bare("suite", Ports.ofSuite())
                .property(
                        "winzo.jwt.private-key.location",
                        SuppliedKey.ofSuite().file().toString())
                .open();
        // A build that is interrupted must not leave a server behind.
        hook = new Thread(instance::close, "stop Winzo");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** PostgreSQL and a bare server, started as the launcher does it anywhere else, and the EAR in it. */
    static SuiteServer start() {
        SuiteServer server = new SuiteServer();
        server.instance.start();
        server.deploy();
        return server;
    }

    private void deploy() {
        management = Management.of(instance.node());
        // Not through Arquillian's container, which asks for remote JMX: Winzo's server offers none.
        deployments = DeploymentManager.create(management.client());
        try (Deployment ear = Deployment.of(Instances.ear())) {
            deployments.deploy(ear).assertSuccess();
        } catch (DeploymentException e) {
            throw new IllegalStateException(e.getMessage() + Instances.logs(instance.nodes()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        winzo = new Winzo(instance.node().uri());
        books = new Books(instance.database(), management);
        secretsInLogs = new SecretsInLogs(instance.node().base().getParent());
    }

    WinzoInstance instance() {
        return instance;
    }

    Management management() {
        return management;
    }

    Winzo winzo() {
        return winzo;
    }

    Books books() {
        return books;
    }

    SecretsInLogs secretsInLogs() {
        return secretsInLogs;
    }

    /** Undeploys the EAR, then stops server and database. */
    @Override
    public void close() {
        winzo.close();
        try {
            deployments
                    .undeploy(
                            UndeployDescription.of(Instances.ear().getFileName().toString()))
                    .assertSuccess();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        management.close();
        instance.close();
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
