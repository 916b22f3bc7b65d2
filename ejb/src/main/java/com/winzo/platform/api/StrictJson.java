package com.winzo.platform.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;

/** Reads only what the contract means: text that can and may be stored, and instants written as ISO 8601, not as numbers. */
final class StrictJson {

    /** They may be of anything (NIST SP 800-63B), and nothing keeps them. */
    private static final Set<String> PASSWORDS = Set.of("password", "currentPassword", "newPassword");

    private StrictJson() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("winzo-strict");
        module.addDeserializer(String.class, new StorableText());
        module.addDeserializer(Instant.class, new TextAsInstant());
        return module;
    }

    /** JSON can spell U+0000 and halves of surrogate pairs, which are no characters and which PostgreSQL cannot keep. */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '\0' || Character.isLowSurrogate(unit)) {
                return false;
            }
            if (Character.isHighSurrogate(unit)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static final class StorableText extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        StorableText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(json, context);
            if (text != null && !isStorable(text)) {
                return (String) context.handleWeirdStringValue(String.class, "", "text that cannot be kept");
            }
            if (text != null && !PASSWORDS.contains(String.valueOf(json.currentName())) && CardNumbers.isIn(text)) {
                return (String) context.handleWeirdStringValue(String.class, "", "the number of a card");
            }
            return text;
        }
    }

    private static final class TextAsInstant extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        TextAsInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (Instant) context.handleUnexpectedToken(Instant.class, json);
            }
            try {
                return Instant.parse(json.getText());
            } catch (DateTimeException unreadable) {
                return (Instant) context.handleWeirdStringValue(Instant.class, json.getText(), "not ISO 8601");
            }
        }
    }
}
