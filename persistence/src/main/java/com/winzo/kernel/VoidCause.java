package com.winzo.kernel;

/** Why bets are void, for reports and for whoever asks; in lower case on the wire. */
public enum VoidCause {
    /** It takes place elsewhere than bettors could expect. */
    VENUE_CHANGE,
    /** Who was bet on took no part. */
    NON_PARTICIPANT,
    /** What was bet on did not take place, though the event did. */
    NOT_PERFORMED,
    /** The event was called off, or broke off. */
    CANCELLED,
    /** The event is later than bets wait for. */
    DELAYED,
    /** It is held in another form: fewer rounds, another distance. */
    FORMAT_CHANGE,
    /** Bets that were struck when the outcome could be known. */
    PAST_POST,
    /** The customer asked for it. */
    CUSTOMER_REQUEST,
    /** The house made a mistake, and has evidence of it. */
    OPERATOR_ERROR,
    /** None of these: the reason says what. */
    OTHER
}
