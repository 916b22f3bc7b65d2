package com.winzo.realtime.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.winzo.kernel.BusinessException;
import java.util.Iterator;
import java.util.Set;

/** The frames of {@code /ws}: {@code {"event","id"?,"data"}} in, {@code {"event","id"?,"seq","data"}} out. */
public final class JsonFrames implements Wire {

    private static final Set<String> FIELDS = Set.of("event", "id", "data");
    private static final int ID_LENGTH_MAX = 64;
    private static final int EVENT_LENGTH_MAX = 64;

    private final ObjectMapper mapper;

    public JsonFrames(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String frame(ServerMessage message, long seq) {
        StringBuilder frame = new StringBuilder(message.data().length() + 64);
        frame.append("{\"event\":\"").append(message.event()).append('"');
        if (message.id() != null) {
            frame.append(",\"id\":").append(message.id());
        }
        return frame.append(",\"seq\":")
                .append(seq)
                .append(",\"data\":")
                .append(message.data())
                .append('}')
                .toString();
    }

    /**
     * @throws JsonProcessingException when the text is not JSON, or deeper, longer or more ambiguous than allowed
     * @throws BusinessException {@code VAL_001} or {@code VAL_002} when it is not a message
     */
    public ClientMessage read(String text) throws JsonProcessingException {
        JsonNode frame = mapper.readTree(text);
        if (!frame.isObject()) {
            throw BusinessException.invalidFormat("frame", "A message is a JSON object.");
        }
        for (Iterator<String> fields = frame.fieldNames(); fields.hasNext(); ) {
            String field = fields.next();
            if (!FIELDS.contains(field)) {
                throw BusinessException.invalidFormat(abbreviated(field), "Unknown field.");
            }
        }
        return message(event(frame.get("event")), frame.get("id"), frame.get("data"));
    }

    /**
     * Makes a message of its parts.
     *
     * @throws BusinessException {@code VAL_002} for an id or data of a wrong type
     */
    public ClientMessage message(String event, JsonNode id, JsonNode data) {
        return new ClientMessage(event, id(id), data(data));
    }

    private static String event(JsonNode event) {
        if (event == null || event.isNull()) {
            throw BusinessException.required("event");
        }
        if (!event.isTextual() || event.textValue().length() > EVENT_LENGTH_MAX) {
            throw BusinessException.invalidFormat("event", "The event is a short text.");
        }
        return event.textValue();
    }

    private static String id(JsonNode id) {
        if (id == null || id.isNull()) {
            return null;
        }
        boolean fits = id.isNumber() || id.isTextual() && id.textValue().length() <= ID_LENGTH_MAX;
        if (!fits) {
            throw BusinessException.invalidFormat("id", "The id is a number or a short text.");
        }
        return id.toString();
    }

    private JsonNode data(JsonNode data) {
        if (data == null || data.isNull()) {
            return mapper.createObjectNode();
        }
        if (!data.isObject()) {
            throw BusinessException.invalidFormat("data", "The data is an object.");
        }
        return data;
    }

    private static String abbreviated(String field) {
        return field.length() <= ID_LENGTH_MAX ? field : field.substring(0, ID_LENGTH_MAX);
    }
}
