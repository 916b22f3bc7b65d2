package com.winzo.architecture;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule and the proof that it can fail.
 *
 * @param name what is kept, as a sentence
 * @param rule how it is checked
 * @param planted a class in the planted code that breaks it
 */
record HouseRule(String name, ArchRule rule, Class<?> planted) {

    static HouseRule of(String name, ArchRule rule, Class<?> planted) {
        return new HouseRule(name, rule.as(name), planted);
    }

    @Override
    public String toString() {
        return name;
    }
}
