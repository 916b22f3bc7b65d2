package com.winzo.account.api;

import com.winzo.platform.api.CardNumbers;
import java.util.regex.Pattern;

/**
 * Where a login comes from, as its holder will read it in the list of sessions.
 *
 * @param address of the client, or of the first party on the way that is not trusted
 * @param device what the client says it is ({@code User-Agent}), cut off after 200 characters; null when it says nothing
 */
public record LoginOrigin(String address, String device) {

    private static final int DEVICE_LENGTH_MAX = 200;
    private static final Pattern UNPRINTABLE = Pattern.compile("\\P{Print}");

    public LoginOrigin {
        device = device == null || device.isBlank() ? null : shortened(device.strip());
    }

    private static String shortened(String device) {
        String printable = UNPRINTABLE.matcher(device).replaceAll("?");
        return CardNumbers.masked(printable.substring(0, Math.min(DEVICE_LENGTH_MAX, printable.length())));
    }
}
