package com.winzo.platform.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * One of the things that a message of the outbox tells.
 *
 * @param id tells a repetition from something new
 * @param about the account or market that it is about
 * @param data JSON, as its sender wrote it
 */
public record OutboxItem(UUID id, UUID about, String data) {

    /**
     * Characters of a message, as far as one item is not longer. The broker keeps two bytes for each, and from 100 KiB on it
     * streams a message byte by byte through a file of its own, which costs more than all the rest.
     */
    static final int MESSAGE_CHARS_MAX = 40_000;

    /** Puts written items together to messages that {@link #of} reads, in order. */
    static List<String> messages(List<String> items) {
        List<String> messages = new ArrayList<>();
        StringBuilder message = new StringBuilder();
        for (String item : items) {
            if (!message.isEmpty() && message.length() + item.length() + 2 > MESSAGE_CHARS_MAX) {
                messages.add(message.append(']').toString());
                message.setLength(0);
            }
            message.append(message.isEmpty() ? '[' : ',').append(item);
        }
        messages.add(message.append(']').toString());
        return messages;
    }

    /**
     * What a message tells, in order. The data are cut out as they stand, not read.
     *
     * @throws IllegalArgumentException for a text that no outbox has written
     */
    public static List<OutboxItem> of(String message, Json json) {
        List<OutboxItem> items = new ArrayList<>();
        try (JsonParser parser = json.mapper().createParser(message)) {
            require(parser.nextToken() == JsonToken.START_ARRAY);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                items.add(read(parser, message));
            }
            require(parser.currentToken() == JsonToken.END_ARRAY);
            return items;
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("not a message of the outbox", unreadable);
        }
    }

    private static OutboxItem read(JsonParser parser, String message) throws IOException {
        UUID id = null;
        UUID about = null;
        String data = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "id" -> id = UUID.fromString(parser.getText());
                case "about" -> about = UUID.fromString(parser.getText());
                default -> data = cutOut(parser, message);
            }
        }
        require(id != null && about != null && data != null);
        return new OutboxItem(id, about, data);
    }

    private static String cutOut(JsonParser parser, String message) throws IOException {
        int from = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return message.substring(from, (int) parser.currentLocation().getCharOffset());
    }

    private static void require(boolean wellFormed) {
        if (!wellFormed) {
            throw new IllegalArgumentException("not a message of the outbox");
        }
    }
}
