package com.winzo.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the wire as the mapper and the filters make it: enums in lower case, envelopes around data and failures. */
public class EnvelopeDescription implements OASFilter {

    static final String JSON = "application/json";
    private static final String META = "Meta";
    private static final String PAGE = "Page";
    private static final String EXAMPLE_TIME = "2015-09-10T20:15:31.410Z";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(META, meta());
        FailureDescription.addTo(api.getComponents());
        if (api.getPaths() != null && api.getPaths().getPathItems() != null) {
            api.getPaths().getPathItems().values().stream()
                    .flatMap(path -> path.getOperations().values().stream())
                    .forEach(operation -> describe(api, operation));
        }
    }

    /** Enums are lower case on the wire. */
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(value -> value instanceof String name ? (Object) name.toLowerCase(Locale.ROOT) : value)
                    .toList());
        }
        return schema;
    }

    /** Header parameters are text, whatever the annotation left out. */
    @Override
    public Parameter filterParameter(Parameter parameter) {
        if (parameter.getIn() == Parameter.In.HEADER && parameter.getSchema() == null) {
            parameter.setSchema(text());
        }
        return parameter;
    }

    private static void describe(OpenAPI api, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        Map<String, APIResponse> responses =
                Optional.ofNullable(operation.getResponses().getAPIResponses()).orElse(Map.of());
        responses.forEach((status, response) -> {
            if (status.startsWith("2") && response.getContent() != null) {
                envelop(api, response.getContent());
            }
        });
        FailureDescription.describe(operation);
    }

    private static void envelop(OpenAPI api, Content content) {
        Map<String, MediaType> types = content.getMediaTypes();
        if (types == null || types.isEmpty()) {
            return;
        }
        MediaType bare = types.values().iterator().next();
        types.keySet().stream().toList().forEach(content::removeMediaType);
        MediaType enveloped = OASFactory.createMediaType().schema(success(api, bare.getSchema()));
        Optional.ofNullable(bare.getExamples())
                .orElse(Map.of())
                .forEach((name, example) ->
                        enveloped.addExample(name, OASFactory.createExample().value(envelopeOf(example.getValue()))));
        content.addMediaType(JSON, enveloped);
    }

    private static Map<String, Object> envelopeOf(Object data) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("success", true);
        envelope.put("data", data);
        envelope.put(
                "meta",
                Map.of(
                        "version",
                        SuccessEnvelope.VERSION,
                        "timestamp",
                        EXAMPLE_TIME,
                        "requestId",
                        "0199d8f1-12ab-7e10-8c44-5a9b0c7d3e22"));
        return envelope;
    }

    private static Schema success(OpenAPI api, Schema data) {
        Schema envelope = object().addProperty("success", bool().addExample(true))
                .addProperty("meta", OASFactory.createSchema().ref(META));
        if (data == null) {
            return envelope;
        }
        Schema items = itemsOfPage(api, data);
        return items == null
                ? envelope.addProperty("data", data)
                : envelope.addProperty("data", items).addProperty("pagination", pagination());
    }

    /** A page's items stand in {@code data} themselves. */
    private static Schema itemsOfPage(OpenAPI api, Schema data) {
        String name = data.getRef() == null
                ? ""
                : data.getRef().substring(data.getRef().lastIndexOf('/') + 1);
        if (!name.startsWith(PAGE)) {
            return null;
        }
        Schema page = api.getComponents().getSchemas().get(name);
        return page == null || page.getProperties() == null
                ? null
                : page.getProperties().get("items");
    }

    private static Schema pagination() {
        return object().addProperty("page", integer())
                .addProperty("limit", integer())
                .addProperty("total", integer())
                .addProperty("totalPages", integer());
    }

    private static Schema meta() {
        return object().addProperty("version", text().addExample(SuccessEnvelope.VERSION))
                .addProperty("timestamp", text().format("date-time"))
                .addProperty("requestId", text());
    }

    static Schema object() {
        return typed(Schema.SchemaType.OBJECT);
    }

    static Schema bool() {
        return typed(Schema.SchemaType.BOOLEAN);
    }

    static Schema integer() {
        return typed(Schema.SchemaType.INTEGER);
    }

    static Schema text() {
        return typed(Schema.SchemaType.STRING);
    }

    private static Schema typed(Schema.SchemaType type) {
        return OASFactory.createSchema().type(List.of(type));
    }
}
