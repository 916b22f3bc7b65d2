package com.winzo.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamWriteException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.winzo.kernel.ErrorCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a client what is wrong with its JSON, and nothing of the classes behind it. */
final class JsonErrors {

    private static final String NULL_FOR_PRIMITIVE = "Cannot map `null`";

    private JsonErrors() {}

    static ErrorAnswer classify(JsonProcessingException failure) {
        if (failure instanceof InvalidDefinitionException || failure instanceof StreamWriteException) {
            return ErrorAnswer.internal();
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return ErrorAnswer.of(ErrorCode.INVALID_FORMAT, "Unknown field.", Map.of("field", path(unknown)));
        }
        if (failure instanceof MismatchedInputException mismatch) {
            return ofMismatch(mismatch);
        }
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return ErrorAnswer.of(ErrorCode.INVALID_FORMAT, "Not a valid value.", Map.of("field", path(mapping)));
        }
        return malformed(failure);
    }

    private static ErrorAnswer ofMismatch(MismatchedInputException mismatch) {
        String field = path(mismatch);
        if (field.isEmpty()) {
            return ErrorAnswer.of(
                    ErrorCode.INVALID_FORMAT, "The body is not of the expected form.", Map.of("field", "body"));
        }
        if (mismatch.getOriginalMessage().startsWith(NULL_FOR_PRIMITIVE)) {
            return ErrorAnswer.of(ErrorCode.REQUIRED_FIELD, "Field is required.", Map.of("field", field));
        }
        if (mismatch instanceof InvalidFormatException) {
            List<String> allowed = words(mismatch.getTargetType());
            if (!allowed.isEmpty()) {
                return ErrorAnswer.of(
                        ErrorCode.INVALID_FORMAT,
                        "Not one of the values allowed.",
                        Map.of("field", field, "allowed", allowed));
            }
        }
        return ErrorAnswer.of(ErrorCode.INVALID_FORMAT, "Not a valid value.", Map.of("field", field));
    }

    /** The words of the contract that a field takes; none where it takes something else. */
    private static List<String> words(Class<?> type) {
        return type == null || !type.isEnum()
                ? List.of()
                : Stream.of(type.getEnumConstants())
                        .map(word -> ((Enum<?>) word).name().toLowerCase(Locale.ROOT))
                        .toList();
    }

    private static ErrorAnswer malformed(JsonProcessingException failure) {
        return failure.getLocation() == null
                ? ErrorAnswer.of(ErrorCode.INVALID_FORMAT, "Malformed JSON.")
                : ErrorAnswer.of(
                        ErrorCode.INVALID_FORMAT,
                        "Malformed JSON.",
                        Map.of(
                                "line", failure.getLocation().getLineNr(),
                                "column", failure.getLocation().getColumnNr()));
    }

    /** For example {@code selections[1].odds}. */
    private static String path(JsonMappingException failure) {
        return failure.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
