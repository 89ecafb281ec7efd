package org.gainsay.ingest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gainsay.ingest");

    @Test
    void theFirstStageKnowsNoOther() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.gainsay.enrich..", "org.gainsay.aggregate..", "org.gainsay.deploy..")
                .check(CLASSES);
    }

    @Test
    void theContractDependsOnNothingBehindIt() {
        noClasses()
                .that()
                .resideInAPackage("org.gainsay.ingest.api")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.gainsay.ingest..").and(not(resideInAPackage("org.gainsay.ingest.api"))))
                .check(CLASSES);
    }

    @Test
    void onlyTheTopologyTheContractAndTheDeadLettersKnowKafka() {
        classes()
                .that()
                .resideInAPackage("org.gainsay.ingest.*..")
                .and()
                .resideOutsideOfPackages("org.gainsay.ingest.api", "org.gainsay.ingest.deadletter")
                .should()
                .onlyDependOnClassesThat()
                .resideOutsideOfPackage("org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void tikaStaysWhereItsFormatsAreRead() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.gainsay.ingest.office", "org.gainsay.ingest.extract", "org.gainsay.ingest.language")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.tika..")
                .check(CLASSES);
    }
}
