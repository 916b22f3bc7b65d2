package com.winzo.season;

import java.util.List;

/**
 * One claim of the proof.
 *
 * @param claim what is claimed
 * @param differences what contradicts it; none when it holds
 */
record Check(String claim, List<String> differences) {

    Check {
        differences = List.copyOf(differences);
    }

    boolean holds() {
        return differences.isEmpty();
    }
}
