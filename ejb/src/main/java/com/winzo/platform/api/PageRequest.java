package com.winzo.platform.api;

import com.winzo.kernel.BusinessException;

/**
 * Which page of a list is wanted.
 *
 * @param page counts from 1
 * @param limit rows a page, 1 to 200
 */
public record PageRequest(int page, int limit) {

    public static final int LIMIT_MAX = 200;
    private static final int PAGE_MAX = 100_000;

    public PageRequest {
        if (page < 1 || page > PAGE_MAX) {
            throw BusinessException.outOfRange("page", "page must be 1 to " + PAGE_MAX + ".");
        }
        if (limit < 1 || limit > LIMIT_MAX) {
            throw BusinessException.outOfRange("limit", "limit must be 1 to " + LIMIT_MAX + ".");
        }
    }

    public int offset() {
        return (page - 1) * limit;
    }
}
