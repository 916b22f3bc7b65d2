package com.winzo.bench;

/** Something that is measured. */
interface Scenario {

    /** As it is named on the command line. */
    String name();

    /** Measures, and reports its figures. */
    void run(Bench bench);
}
