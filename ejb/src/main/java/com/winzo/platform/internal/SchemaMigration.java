package com.winzo.platform.internal;

import com.winzo.kernel.Money;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.jboss.logging.Logger;

/**
 * Brings the database's schema to this release before anything else of the application runs.
 *
 * <p>Several nodes may start at once: Flyway holds an advisory lock while it migrates, the others wait and find the
 * work done. Runs as the schema's owner; the application itself has no such rights.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    private static final Logger LOG = Logger.getLogger(SchemaMigration.class);
    private static final String SCHEMA = "winzo";

    @Resource(lookup = "java:jboss/datasources/WinzoOwnerDS")
    private DataSource owner;

    @PostConstruct
    void migrate() {
        try {
            // The migrations lie beside the kernel, in the EAR's lib folder: that class loader finds them.
            MigrateResult result = Flyway.configure(Money.class.getClassLoader())
                    .dataSource(owner)
                    .defaultSchema(SCHEMA)
                    .createSchemas(false)
                    .locations("classpath:db/migration")
                    .failOnMissingLocations(true)
                    // Features number theirs in ranges of their own, and are finished in any order.
                    .outOfOrder(true)
                    .load()
                    .migrate();
            LOG.infof(
                    "schema %s at version %s, %d migrations applied",
                    SCHEMA,
                    result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion,
                    result.migrationsExecuted);
        } catch (FlywayException refused) {
            // Said in one sentence; the pools and drivers in between only repeat it.
            LOG.debug("the migration failed", refused);
            throw new IllegalStateException(
                    "Winzo cannot start: the schema '" + SCHEMA + "' cannot be migrated (" + reason(refused)
                            + "). Check WINZO_DB_URL, WINZO_DB_OWNER_USER and WINZO_DB_OWNER_PASSWORD, and that"
                            + " sql/roles.sql has been run in that database.");
        }
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(root.getClass().getSimpleName());
    }
}
