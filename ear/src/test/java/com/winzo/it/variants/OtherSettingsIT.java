package com.winzo.it.variants;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.winzo.it.access.Protection;
import com.winzo.it.account.Applicants;
import com.winzo.it.account.ConfirmedRegistration;
import com.winzo.it.betting.LuckyBonus;
import com.winzo.it.books.Books;
import com.winzo.it.client.Winzo;
import com.winzo.it.door.LimitsAndOrigins;
import com.winzo.it.door.SocketAbuse;
import com.winzo.it.harness.Instances;
import com.winzo.it.harness.Management;
import com.winzo.server.ServerNode;
import com.winzo.server.WinzoInstance;
import java.io.IOException;
import java.nio.file.Path;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.io.TempDir;

/** What depends on settings that differ from those of the suite's server, all on one instance: a start takes long. */
@TestClassOrder(ClassOrderer.OrderAnnotation.class)
class OtherSettingsIT {

    private static final int LAST = Integer.MAX_VALUE;

    private static GreenMail mailServer;
    private static WinzoInstance instance;
    private static Winzo winzo;
    private static Books books;
    private static Applicants applicants;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        mailServer = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mailServer.start();
        instance = Protection.on(LimitsAndOrigins.on(Instances.own("other-settings")), folder)
                .property("winzo.betting.bonuses", "lucky_15=2/10")
                .property("winzo.registration.confirm-address", "true")
                .property("winzo.registration.same-person-waits", "true")
                .property("winzo.registration.names-required", "true")
                .property("winzo.terms.required", "true")
                .environment("WINZO_SMTP_HOST", "127.0.0.1")
                .environment(
                        "WINZO_SMTP_PORT", String.valueOf(mailServer.getSmtp().getPort()))
                .start();
        winzo = new Winzo(instance.node().uri());
        books = Instances.books(instance);
        applicants = new Applicants(winzo, mailServer);
    }

    @AfterAll
    static void stop() {
        if (instance != null) {
            winzo.close();
            books.close();
            instance.close();
        }
        mailServer.stop();
    }

    @AfterEach
    void theBooksAreSound() {
        Instances.prove(instance);
    }

    @Nested
    class Registration extends ConfirmedRegistration {

        Registration() {
            super(winzo, books, applicants);
        }
    }

    @Nested
    class Bonus extends LuckyBonus {

        Bonus() {
            super(winzo, books, applicants::customer);
        }
    }

    @Nested
    class Limits extends LimitsAndOrigins {

        Limits() {
            super(winzo, from -> applicants.customer(from));
        }
    }

    @Nested
    class Sockets extends SocketAbuse {

        Sockets() {
            super(winzo, from -> applicants.customer(from));
        }
    }

    /** On two nodes. */
    @Nested
    @Order(LAST - 1)
    class Attacks extends Protection {

        private static ServerNode other;

        @BeforeAll
        static void startTheOther() {
            other = instance.addNode();
        }

        Attacks() {
            super(winzo, other, applicants, LimitsAndOrigins.AUTHENTICATED);
        }
    }

    /** The last one, because it leaves the node without an application: to deploy again takes a fraction of a start. */
    @Nested
    @Order(LAST)
    class Production {

        @Test
        void doesNotStartWithoutLimitsWhereMoneyIsReal() {
            try (Management management = Management.of(instance.node())) {
                set(management, "winzo.mode", "production");
                set(management, "winzo.rate-limits", "off");
                ModelNode redeploy = Management.operation("redeploy", "deployment=winzo.ear");

                assertThatThrownBy(() -> management.execute(redeploy))
                        .hasMessageContaining("WINZO_RATE_LIMITS=off is allowed in demo and test mode only");
            }
        }

        private static void set(Management management, String property, String value) {
            ModelNode add = Management.operation("add", "system-property=" + property);
            add.get("value").set(value);
            management.execute(add);
        }
    }
}
