package org.gainsay.aggregate;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gainsay.aggregate");

    @Test
    void knowsOnlyTheContractsOfTheStagesBefore() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.gainsay.ingest..", "org.gainsay.enrich..", "org.gainsay.deploy..")
                                .and(not(resideInAnyPackage("org.gainsay.ingest.api", "org.gainsay.enrich.api"))))
                .check(CLASSES);
    }

    @Test
    void arithmeticKnowsNothingOfKafka() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.gainsay.aggregate.ledger", "org.gainsay.aggregate.dispute", "org.gainsay.aggregate.trend")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void contractDependsOnNothingBehindIt() {
        noClasses()
                .that()
                .resideInAPackage("org.gainsay.aggregate.api")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.gainsay.aggregate",
                        "org.gainsay.aggregate.ledger..",
                        "org.gainsay.aggregate.dispute..",
                        "org.gainsay.aggregate.stream..",
                        "org.gainsay.aggregate.encoding..")
                .check(CLASSES);
    }
}
