package com.winzo.it.books;

/**
 * Something that is always true of the books.
 *
 * @param name number and meaning, as in the list of invariants
 * @param violations a query for what breaks it, one row each, the first column telling what
 * @param needs a table without which it says nothing
 */
public record Invariant(String name, String needs, String violations) {

    /** Whether it can be broken by the mere passing of time. */
    boolean isAboutTime() {
        return violations.contains("clock_timestamp()");
    }

    /** Whether it adds up what many accounts have. */
    boolean spansAccounts() {
        return violations.contains("selection_exposure");
    }

    @Override
    public String toString() {
        return name;
    }
}
