package com.winzo.platform;

import com.winzo.kernel.ErrorCode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Bean Validation's findings as one answer: all fields in {@code details.fields}, the code by the gravest. */
final class ViolationErrors {

    private static final Set<String> REQUIRED = Set.of("NotNull", "NotBlank", "NotEmpty");
    private static final Set<String> RANGE = Set.of(
            "Min",
            "Max",
            "DecimalMin",
            "DecimalMax",
            "Digits",
            "Positive",
            "PositiveOrZero",
            "Negative",
            "NegativeOrZero",
            "Past",
            "PastOrPresent",
            "Future",
            "FutureOrPresent");

    private ViolationErrors() {}

    static ErrorAnswer classify(ConstraintViolationException failure) {
        List<FieldError> fields = failure.getConstraintViolations().stream()
                .map(FieldError::of)
                .sorted(Comparator.comparing(FieldError::errorCode).thenComparing(FieldError::field))
                .toList();
        FieldError gravest = fields.getFirst();
        return ErrorAnswer.of(
                gravest.errorCode(),
                gravest.field() + ": " + gravest.message(),
                Map.of(
                        "field",
                        gravest.field(),
                        "fields",
                        fields.stream().map(FieldError::asDetail).toList()));
    }

    static ErrorCode code(String constraint) {
        if (REQUIRED.contains(constraint)) {
            return ErrorCode.REQUIRED_FIELD;
        }
        return RANGE.contains(constraint) ? ErrorCode.OUT_OF_RANGE : ErrorCode.INVALID_FORMAT;
    }

    private record FieldError(String field, ErrorCode errorCode, String message) {

        static FieldError of(ConstraintViolation<?> violation) {
            return new FieldError(
                    name(violation.getPropertyPath()),
                    code(violation
                            .getConstraintDescriptor()
                            .getAnnotation()
                            .annotationType()
                            .getSimpleName()),
                    violation.getMessage());
        }

        Map<String, String> asDetail() {
            return Map.of("field", field, "code", errorCode.wireCode(), "message", message);
        }

        /** The path inside the body, or the parameter's name ({@code body} by convention for the body itself). */
        private static String name(Path path) {
            String properties = StreamSupport.stream(path.spliterator(), false)
                    .filter(node ->
                            node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT)
                    .map(node -> (node.getIndex() == null ? "" : "[" + node.getIndex() + "]") + "." + node.getName())
                    .collect(Collectors.joining());
            if (!properties.isEmpty()) {
                return properties.startsWith(".") ? properties.substring(1) : properties;
            }
            return StreamSupport.stream(path.spliterator(), false)
                    .reduce((before, last) -> last)
                    .map(Path.Node::getName)
                    .orElse("body");
        }
    }
}
