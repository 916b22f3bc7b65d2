package com.winzo.platform;

import com.winzo.kernel.BusinessException;
import com.winzo.platform.api.PageRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The paging parameters of a list; a resource takes it as its {@code @BeanParam}. */
public class Paging {

    private static final Pattern SORT = Pattern.compile("(-?)([A-Za-z]{1,40})");

    @QueryParam("page")
    @DefaultValue("1")
    @Parameter(description = "Which page, counted from 1.")
    private int page;

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(description = "Rows a page, 1 to 200.")
    private int limit;

    @QueryParam("sort")
    @Parameter(description = "A field to sort by; a minus in front reverses the order.")
    private String sort;

    /**
     * @throws BusinessException {@code VAL_003} outside the limits
     */
    public PageRequest request() {
        return new PageRequest(page, limit);
    }

    /**
     * The page of a list that has one order only.
     *
     * @param order that order, for example {@code -placedAt}
     * @throws BusinessException {@code VAL_002} for any other order, {@code VAL_003} outside the limits
     */
    public PageRequest requestIn(String order) {
        if (sort != null && !sort.equals(order)) {
            throw BusinessException.invalidFormat("sort", "This list has one order, " + order + ".");
        }
        return request();
    }

    /**
     * The order asked for.
     *
     * @param sortable the fields this list can be sorted by
     * @param otherwise the order of a request that names none, for example {@code -placedAt}
     * @throws BusinessException {@code VAL_002} for any other field
     */
    public Sort sortBy(Set<String> sortable, String otherwise) {
        Matcher matcher = SORT.matcher(sort == null ? otherwise : sort);
        if (!matcher.matches() || !sortable.contains(matcher.group(2))) {
            throw BusinessException.invalidFormat("sort", "Sort by one of " + String.join(", ", sortable) + ".");
        }
        return new Sort(matcher.group(2), !matcher.group(1).isEmpty());
    }

    /**
     * An order of a list.
     *
     * @param descending true from the largest or newest on
     */
    public record Sort(String field, boolean descending) {}
}
