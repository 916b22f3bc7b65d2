package com.winzo.it.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Puts another text in the place of each text of a body, one at a time. */
final class EachText {

    private EachText() {}

    static List<JsonNode> replacedBy(String text, JsonNode body) {
        List<JsonNode> bodies = new ArrayList<>();
        for (int position = 0; ; position++) {
            JsonNode copy = body.deepCopy();
            if (!replace(copy, new int[] {position}, text)) {
                return bodies;
            }
            bodies.add(copy);
        }
    }

    /** @param position of the text in the order of the document; counted down */
    private static boolean replace(JsonNode node, int[] position, String text) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (replace(field.getValue(), position, text, other -> object.put(field.getKey(), other))) {
                    return true;
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                if (replace(array.get(i), position, text, other -> array.set(index, other))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean replace(JsonNode value, int[] position, String text, Consumer<String> here) {
        if (!value.isTextual()) {
            return replace(value, position, text);
        }
        if (position[0]-- > 0) {
            return false;
        }
        here.accept(text);
        return true;
    }
}
