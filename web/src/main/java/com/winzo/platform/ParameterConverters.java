package com.winzo.platform;

import com.winzo.kernel.AccountId;
import com.winzo.kernel.BetId;
import com.winzo.kernel.BusinessException;
import com.winzo.kernel.EventId;
import com.winzo.kernel.LeagueId;
import com.winzo.kernel.MarketId;
import com.winzo.kernel.PaymentId;
import com.winzo.kernel.PlayerId;
import com.winzo.kernel.SelectionId;
import com.winzo.kernel.SportId;
import com.winzo.kernel.TeamId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads ids, instants, dates, numbers and enums (in lower case) from paths and queries; anything else is {@code VAL_002}. */
@Provider
@ApplicationScoped
public class ParameterConverters implements ParamConverterProvider {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,20})?");

    private static final Map<Class<?>, Function<String, ?>> READERS = Map.ofEntries(
            Map.entry(AccountId.class, AccountId::of),
            Map.entry(BetId.class, BetId::of),
            Map.entry(EventId.class, EventId::of),
            Map.entry(LeagueId.class, LeagueId::of),
            Map.entry(MarketId.class, MarketId::of),
            Map.entry(PaymentId.class, PaymentId::of),
            Map.entry(PlayerId.class, PlayerId::of),
            Map.entry(SelectionId.class, SelectionId::of),
            Map.entry(SportId.class, SportId::of),
            Map.entry(TeamId.class, TeamId::of),
            Map.entry(UUID.class, text -> AccountId.of(text).value()),
            Map.entry(Instant.class, ParameterConverters::instant),
            Map.entry(LocalDate.class, ParameterConverters::date),
            Map.entry(int.class, ParameterConverters::integer),
            Map.entry(Integer.class, ParameterConverters::integer),
            Map.entry(long.class, ParameterConverters::longInteger),
            Map.entry(BigDecimal.class, ParameterConverters::decimal));

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        Function<String, ?> reader = rawType.isEnum() ? text -> constant(rawType, text) : READERS.get(rawType);
        return reader == null ? null : new Reader<>(name(annotations), reader);
    }

    private static String name(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof QueryParam query) {
                return query.value();
            }
            if (annotation instanceof PathParam path) {
                return path.value();
            }
        }
        return "parameter";
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw invalid("Not an ISO 8601 instant in UTC.");
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw invalid("Not an ISO 8601 date.");
        }
    }

    private static Integer integer(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException unreadable) {
            throw invalid("Not a whole number.");
        }
    }

    private static Long longInteger(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException unreadable) {
            throw invalid("Not a whole number.");
        }
    }

    /** Its digits are not expanded; who reads an amount says how many it may have. */
    private static BigDecimal decimal(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw invalid("Not a decimal number.");
        }
        return new BigDecimal(text);
    }

    private static Object constant(Class<?> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> wireName(constant).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> invalid("One of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(ParameterConverters::wireName)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    /** Which parameter it is, the reader adds. */
    private static BusinessException invalid(String message) {
        return BusinessException.invalidFormat("", message);
    }

    private static String wireName(Object constant) {
        return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
    }

    private record Reader<T>(String name, Function<String, ?> read) implements ParamConverter<T> {

        @Override
        @SuppressWarnings("unchecked")
        public T fromString(String value) {
            try {
                return value == null ? null : (T) read.apply(value);
            } catch (BusinessException unreadable) {
                throw BusinessException.invalidFormat(name, unreadable.getMessage());
            }
        }

        @Override
        public String toString(T value) {
            return value instanceof Enum<?> constant ? wireName(constant) : value.toString();
        }
    }
}
