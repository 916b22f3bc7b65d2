package com.winzo.platform;

import static com.winzo.platform.EnvelopeDescription.JSON;
import static com.winzo.platform.EnvelopeDescription.bool;
import static com.winzo.platform.EnvelopeDescription.object;
import static com.winzo.platform.EnvelopeDescription.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Describes how an operation can be refused, as far as that follows from what it is: one with a body can get a malformed one, one
 * that needs a token can get none. What is special to an operation stands at its resource.
 */
final class FailureDescription {

    private static final String FAILURE = "Failure";

    /** The shared refusals by their status. */
    private static final Map<String, String> REFUSALS = Map.of(
            "400", "VAL_001: a field is missing; VAL_002: malformed. details.field says which.",
            "401", "AUTH_002: the access token has expired; AUTH_003: it is missing or not valid.",
            "403",
                    "AUTH_004: your roles do not permit this; AUTH_005: the account is not active; AUTH_006: prove again that it"
                            + " is you (POST /api/auth/step-up); AUTH_007: set up a second factor first; AUTH_008: somebody"
                            + " else has to agree first (/api/admin/approvals).",
            "404", "VAL_004: there is no such thing.",
            "413", "VAL_009: the body is larger than 64 KiB.",
            "415", "VAL_008: send application/json.",
            "422", "VAL_003: out of range. details.field says which.",
            "429", "SYS_002: too many requests. Retry-After says when to ask again, RateLimit-* how many are left.",
            "503", "SYS_001: not available at the moment. Retry-After says when to ask again.");

    private FailureDescription() {}

    static void addTo(Components components) {
        components
                .addSchema(FAILURE, failure())
                .addResponse(FAILURE, refusal("A refusal or failure; `error.code` says which."));
        REFUSALS.forEach((status, meaning) -> components.addResponse(FAILURE + status, refusal(meaning)));
    }

    static void describe(Operation operation) {
        APIResponses responses = operation.getResponses();
        Map<String, APIResponse> special =
                Optional.ofNullable(responses.getAPIResponses()).orElse(Map.of());
        special.forEach((status, response) -> {
            if (!status.startsWith("2") && response.getRef() == null && response.getContent() == null) {
                response.setContent(envelope());
            }
        });
        for (String status : shared(operation)) {
            if (!special.containsKey(status)) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().ref(FAILURE + status));
            }
        }
        responses.addAPIResponse("default", OASFactory.createAPIResponse().ref(FAILURE));
    }

    private static Set<String> shared(Operation operation) {
        Set<String> statuses = new TreeSet<>(Set.of("429", "503"));
        List<Parameter> parameters =
                Optional.ofNullable(operation.getParameters()).orElse(List.of());
        if (!isPublic(operation)) {
            statuses.addAll(Set.of("401", "403"));
        }
        if (!parameters.isEmpty()) {
            statuses.add("400");
        }
        if (parameters.stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            statuses.add("404");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of("400", "413", "415", "422"));
        }
        return statuses;
    }

    /** An empty requirement instead of the API's own. */
    private static boolean isPublic(Operation operation) {
        List<SecurityRequirement> security = operation.getSecurity();
        return security != null
                && security.stream()
                        .allMatch(requirement -> requirement.getSchemes() == null
                                || requirement.getSchemes().isEmpty());
    }

    private static APIResponse refusal(String description) {
        return OASFactory.createAPIResponse().description(description).content(envelope());
    }

    private static Content envelope() {
        return OASFactory.createContent()
                .addMediaType(
                        JSON,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(FAILURE)));
    }

    private static Schema failure() {
        return object().addProperty("success", bool().addExample(false))
                .addProperty(
                        "error",
                        object().addProperty("code", text().addExample("VAL_003"))
                                .addProperty("message", text().addExample("Amount is out of range."))
                                .addProperty("details", object().description("Machine-readable facts of the refusal."))
                                .addProperty("timestamp", text().format("date-time"))
                                .addProperty("requestId", text()));
    }
}
