package com.winzo.platform.api;

import java.util.List;
import java.util.function.Function;

/**
 * A page of a list.
 *
 * @param items the rows of this page, in the order asked for
 * @param request which page it is
 * @param total rows of all pages
 */
public record Page<T>(List<T> items, PageRequest request, long total) {

    public Page {
        items = List.copyOf(items);
    }

    public long totalPages() {
        return (total + request.limit() - 1) / request.limit();
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), request, total);
    }
}
