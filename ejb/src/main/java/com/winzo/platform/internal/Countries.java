package com.winzo.platform.internal;

import com.maxmind.db.CHMCache;
import com.maxmind.db.Reader;
import inet.ipaddr.AddressStringException;
import inet.ipaddr.IPAddressString;
import inet.ipaddr.IncompatibleAddressException;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** In which country an address is, by a database in MaxMind's format; without one nobody knows. */
@ApplicationScoped
public class Countries {

    private static final Logger LOG = Logger.getLogger(Countries.class);

    @Inject
    @ConfigProperty(name = "winzo.geoip.database")
    private Optional<String> file;

    private Reader database;

    @PostConstruct
    void open() {
        file.ifPresent(name -> {
            try {
                database = open(Path.of(name));
                LOG.infof("countries of addresses are known from %s", name);
            } catch (IOException unreadable) {
                throw new IllegalStateException("Winzo cannot start: winzo.geoip.database cannot be read.", unreadable);
            }
        });
    }

    @PreDestroy
    void close() {
        if (database == null) {
            return;
        }
        try {
            database.close();
        } catch (IOException kept) {
            LOG.warn("the database of countries could not be closed", kept);
        }
    }

    /** @return ISO 3166-1 alpha-2; null when nobody knows */
    public String of(String address) {
        return database == null ? null : country(database, address);
    }

    static Reader open(Path file) throws IOException {
        return new Reader(file.toFile(), new CHMCache());
    }

    /** @param address a literal, which is looked up nowhere else */
    static String country(Reader database, String address) {
        try {
            Map<?, ?> found =
                    database.get(new IPAddressString(address).toAddress().toInetAddress(), Map.class);
            return found != null && found.get("country") instanceof Map<?, ?> country
                    ? (String) country.get("iso_code")
                    : null;
        } catch (AddressStringException
                | IncompatibleAddressException
                | IllegalArgumentException
                | IOException unknown) {
            LOG.debugf("no country of %s: %s", address, unknown);
            return null;
        }
    }
}
