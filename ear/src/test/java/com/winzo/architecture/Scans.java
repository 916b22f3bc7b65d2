package com.winzo.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The compiled code that the rules look at, read once. */
final class Scans {

    static final String APPLICATION = "com.winzo";
    static final String PLANTED = "com.winzo.architecture.planted";

    private Scans() {}

    /** All main code of all modules, without any test. */
    static JavaClasses application() {
        return Application.CLASSES;
    }

    /** The violations kept in test sources. */
    static JavaClasses planted() {
        return Planted.CLASSES;
    }

    private static final class Application {

        static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(APPLICATION);
    }

    private static final class Planted {

        static final JavaClasses CLASSES = new ClassFileImporter().importPackages(PLANTED);
    }
}
