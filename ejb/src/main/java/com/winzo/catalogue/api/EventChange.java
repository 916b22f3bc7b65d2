package com.winzo.catalogue.api;

import com.winzo.kernel.EventStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * The command to change an event; also its request body. What is left out stays as it is.
 *
 * @param homeScore points so far; with one score alone the other stays, or is 0
 * @param periods what was scored in each period, replacing what was known before
 * @param reason why, kept in the event's history
 */
public record EventChange(
        EventStatus status,
        @Min(0) @Max(100000) Integer homeScore,
        @Min(0) @Max(100000) Integer awayScore,
        @Size(max = 50) String period,
        @Size(max = 50) String clock,
        Instant startTime,
        @Size(max = 50) List<@NotNull @Valid PeriodResult> periods,
        @Size(max = 500) String reason) {

    /** A change of the status alone. */
    public static EventChange to(EventStatus status, String reason) {
        return new EventChange(status, null, null, null, null, null, null, reason);
    }
}
