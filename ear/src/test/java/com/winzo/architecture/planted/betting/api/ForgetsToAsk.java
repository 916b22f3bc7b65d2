package com.winzo.architecture.planted.betting.api;

import jakarta.ejb.Stateless;

/** Planted: a facade that does not say what it requires. */
@Stateless
public class ForgetsToAsk {

    public String everybodysBets() {
        return "";
    }
}
