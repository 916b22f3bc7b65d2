package com.winzo.it.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.winzo.it.client.Winzo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code /openapi} says. */
public final class Description {

    private final JsonNode document;

    private Description(JsonNode document) {
        this.document = document;
    }

    public static Description of(Winzo winzo) {
        return new Description(winzo.api().get("/openapi").expect(200).json());
    }

    /** Every operation. */
    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (method.getValue().has("responses")) {
                    operations.add(
                            new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    /**
     * The operation at an address; what a parameter is called does not matter.
     *
     * @throws AssertionError if it is not described
     */
    Operation operation(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.method().equals(method)
                        && anonymous(operation.path()).equals(anonymous(path)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(method + " " + path + " is not in /openapi"));
    }

    private static String anonymous(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    /** A response as described, wherever its description stands. */
    JsonNode response(Operation operation, String status) {
        JsonNode response = operation.node().path("responses").path(status);
        String shared = response.path("$ref").asText();
        return shared.isEmpty()
                ? response
                : document.path("components").path("responses").path(shared.substring(shared.lastIndexOf('/') + 1));
    }

    /**
     * One operation.
     *
     * @param node its description
     */
    public record Operation(String method, String path, JsonNode node) {

        public boolean isPublic() {
            return node.has("security") && node.path("security").valueStream().allMatch(JsonNode::isEmpty);
        }

        public JsonNode body() {
            return node.path("requestBody").path("content").path("application/json");
        }

        /** The bodies it shows, as JSON. */
        public List<JsonNode> examples() {
            return body().path("examples")
                    .valueStream()
                    .map(example -> example.path("value"))
                    .toList();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
