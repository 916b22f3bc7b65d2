package com.winzo.account.domain;

import com.winzo.kernel.BusinessException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The preferences that mean something to Winzo and its clients alike; beside them a client may keep what it likes.
 *
 * <p>{@code oddsFormat}, {@code language} (BCP 47), {@code currency} (ISO 4217, for showing only), {@code timeZone} (IANA),
 * {@code notifications} (a channel with true or false each).
 */
public final class Preferences {

    private static final Set<String> ODDS_FORMATS =
            Set.of("decimal", "american", "fractional", "hong_kong", "indonesian", "malay");
    private static final Set<String> CHANNELS = Set.of("email", "sms", "push", "socket");

    private Preferences() {}

    /** @throws BusinessException {@code VAL_002} for a known preference that is not one of its values */
    public static void require(Map<String, Object> preferences) {
        text(preferences, "oddsFormat", format -> {
            if (!ODDS_FORMATS.contains(format)) {
                throw new IllegalArgumentException(format);
            }
        });
        text(preferences, "language", tag -> new Locale.Builder().setLanguageTag(tag));
        text(preferences, "currency", Currency::getInstance);
        text(preferences, "timeZone", ZoneId::of);
        if (preferences.containsKey("notifications") && !isChannels(preferences.get("notifications"))) {
            throw refusal("notifications");
        }
    }

    private static void text(Map<String, Object> preferences, String name, Consumer<String> check) {
        if (!preferences.containsKey(name)) {
            return;
        }
        if (!(preferences.get(name) instanceof String value)) {
            throw refusal(name);
        }
        try {
            check.accept(value);
        } catch (IllegalArgumentException | DateTimeException | IllformedLocaleException odd) {
            throw refusal(name);
        }
    }

    private static boolean isChannels(Object value) {
        return value instanceof Map<?, ?> channels
                && channels.entrySet().stream()
                        .allMatch(each -> each.getKey() instanceof String channel
                                && CHANNELS.contains(channel)
                                && each.getValue() instanceof Boolean);
    }

    private static BusinessException refusal(String name) {
        return BusinessException.invalidFormat(name, "Not a value of this preference.");
    }
}
