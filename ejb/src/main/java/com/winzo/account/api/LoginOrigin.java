package com.winzo.account.api;

import com.winzo.platform.api.CardNumbers;
import java.util.regex.Pattern;

/**
 * Where a login comes from, as its holder will read it in the list of sessions.
 *
 * @param address of the client, or of the first party on the way that is not trusted
 * @param device what the client says it is ({@code User-Agent}), cut off after 200 characters; null when it says nothing
 * @param deviceId 16 to 64 letters, digits, hyphens or underscores by which the client's app tells itself from all others; null without
 *     one, or when it is anything else
 */
public record LoginOrigin(String address, String device, String deviceId) {

    private static final int DEVICE_LENGTH_MAX = 200;
    private static final Pattern UNPRINTABLE = Pattern.compile("\\P{Print}");

    private static final Pattern DEVICE_ID = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    public LoginOrigin {
        deviceId = deviceId != null && DEVICE_ID.matcher(deviceId).matches() ? deviceId : null;
        device = device == null || device.isBlank() ? null : shortened(device.strip());
    }

    private static String shortened(String device) {
        String printable = UNPRINTABLE.matcher(device).replaceAll("?");
        return CardNumbers.masked(printable.substring(0, Math.min(DEVICE_LENGTH_MAX, printable.length())));
    }
}
