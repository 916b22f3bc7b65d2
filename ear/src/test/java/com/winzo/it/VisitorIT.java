package com.winzo.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Answer;
import com.winzo.it.client.Winzo;
import com.winzo.it.harness.WinzoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** What a person with a browser finds: the start page, and a description of the API that can be tried out. */
@WinzoTest
class VisitorIT {

    private static final Pattern OWN_LINK = Pattern.compile("(?:href|src)=\"(/[^\"]*)\"");
    /** Answers every request with a refusal, and says so. */
    private static final String NOT_OFFERED_YET = "post /api/trading/markets/{marketId}/withdraw";

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    @ArquillianResource
    Winzo winzo;

    @Test
    void everyLinkOfTheStartPageLeadsSomewhere() {
        Answer page = winzo.api().get("/").expect(200);
        List<String> links = OWN_LINK.matcher(page.body())
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(links).contains("/api-docs/", "/openapi", "/asyncapi.yaml", "/api/sports", "/health");
        assertThat(links)
                .allSatisfy(link ->
                        assertThat(winzo.api().get(link).status()).as(link).isEqualTo(200));
    }

    @Test
    void theStartPageTellsNoPasswordOutsideTheDemo() {
        assertThat(winzo.api().get("/").expect(200).body())
                .doesNotContain(Winzo.STAFF_PASSWORD)
                .doesNotContain("trader");
    }

    @Test
    void theDocumentationFindsItsParts() {
        String page = winzo.api().get("/api-docs/").expect(200).body();

        assertThat(OWN_LINK.matcher(page).results().map((MatchResult link) -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(part ->
                        assertThat(winzo.api().get(part).status()).as(part).isEqualTo(200));
    }

    @Test
    void everyBodyIsDescribedAsJsonWithAnExample() {
        List<String> withoutExample = new ArrayList<>();
        description()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey())
                                && operation.getValue().has("requestBody"))
                        .forEach(operation -> {
                            JsonNode content =
                                    operation.getValue().path("requestBody").path("content");
                            JsonNode json = content.path("application/json");
                            if (content.size() != 1 || !(json.has("example") || json.has("examples"))) {
                                withoutExample.add(operation.getKey() + " " + path.getKey());
                            }
                        }));

        assertThat(withoutExample).isEmpty();
    }

    @Test
    void everyOperationSaysWhatItIsForAndWhatComesBack() {
        List<String> silent = new ArrayList<>();
        description()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> {
                            boolean answers = operation.getValue().path("responses").properties().stream()
                                    .anyMatch(response -> response.getKey().matches("2..")
                                            && (response.getKey().equals("204")
                                                    || response.getValue()
                                                            .path("content")
                                                            .has("application/json")));
                            if (operation.getValue().path("summary").asText().isEmpty() || !answers) {
                                silent.add(operation.getKey() + " " + path.getKey());
                            }
                        }));

        assertThat(silent).isSubsetOf(NOT_OFFERED_YET);
    }

    private JsonNode description() {
        return winzo.api().get("/openapi?format=JSON").expect(200).json();
    }
}
