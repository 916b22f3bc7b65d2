package com.winzo.realtime.api;

import com.winzo.kernel.AccountId;

/**
 * A message to one customer.
 *
 * @param type {@code bet_confirmed}, {@code bet_rejected}, {@code bet_settled}, {@code bet_cashed_out}, {@code balance_update}
 *     or {@code notification}
 * @param data the message's data as JSON, ready for the wire
 */
public record CustomerNews(AccountId accountId, String type, String data) {}
