package com.winzo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.Management;
import com.winzo.it.harness.WinzoTest;
import java.util.Set;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.Test;

/** What operators see and start: jobs, queues, pools, health. */
@WinzoTest
class OperationsIT {

    private static final String DEPLOYMENT = "deployment=winzo.ear/subdeployment=winzo-ejb.jar/subsystem=batch-jberet";

    @ArquillianResource
    Winzo winzo;

    @ArquillianResource
    Management management;

    @Test
    void anOperatorRunsTheAuditOfTheBooksOverRest() {
        winzo.customer("25.00");
        Api admin = winzo.as("admin");

        String location =
                admin.post("/api/admin/jobs/books-audit", null).expect(202).header("Location");
        JsonNode run = Await.until(
                "the audit has ended",
                () -> admin.get(location.substring(location.indexOf("/api/")))
                        .expect(200)
                        .data(),
                state -> !Set.of("starting", "started")
                        .contains(state.path("status").asText().toLowerCase(java.util.Locale.ROOT)));

        assertThat(run.path("status").asText()).isEqualToIgnoringCase("completed");
        assertThat(run.path("exitStatus").asText()).isNotEqualTo("FINDINGS");
    }

    @Test
    void theConsoleStartsTheSameJob() {
        ModelNode start = Management.operation("start-job", DEPLOYMENT);
        start.get("job-xml-name").set("books-audit");

        long execution = management.execute(start).asLong();

        Await.until(
                "execution " + execution + " completes",
                () -> "COMPLETED"
                        .equals(management
                                .read(DEPLOYMENT + "/job=books-audit/execution=" + execution, "batch-status")
                                .asString()));
    }

    @Test
    void theConsoleShowsEachJobOnce() {
        assertThat(management.children("deployment=winzo.ear", "subdeployment"))
                .contains("winzo-ejb.jar", "winzo-web.war")
                .filteredOn(module -> management
                        .children("deployment=winzo.ear/subdeployment=" + module, "subsystem")
                        .contains("batch-jberet"))
                .containsExactly("winzo-ejb.jar");
    }

    @Test
    void queuesAndPoolsShowTheirStatistics() {
        assertThat(management.messages("winzo.dead")).isZero();
        assertThat(management
                        .read("subsystem=datasources/data-source=WinzoDS/statistics=pool", "ActiveCount")
                        .asInt())
                .isPositive();
        assertThat(management
                        .read("subsystem=infinispan/cache-container=winzo/cache=odds", "number-of-entries")
                        .asInt(-1))
                .isNotNegative();
    }

    @Test
    void healthTellsTheWorldLittle() {
        assertThat(winzo.api().get("/health/live").status()).isEqualTo(200);
        assertThat(winzo.api().get("/health/ready").status()).isEqualTo(200);
    }
}
