package com.winzo.it.books;

/** What is on the way in the broker. */
public interface Queues {

    /** Messages in a queue, those in delivery included. */
    long messages(String queue);
}
