package com.winzo.architecture.planted.betting.internal;

/** Planted: state that every deployment shares. */
public final class CountsInAStaticNumber {
    static int bets;

    private CountsInAStaticNumber() {}
}
