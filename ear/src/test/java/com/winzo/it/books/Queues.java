package com.winzo.it.books;

/** What is on the way in the broker. */
public interface Queues {

    /** Messages in a queue, those in delivery included. */
    long messages(String queue);

    /** Messages that a queue has ever taken since its server started. */
    long messagesAdded(String queue);
}
