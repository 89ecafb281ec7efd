package org.gainsay.enrich;

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
            .importPackages("org.gainsay.enrich");

    @Test
    void knowsOnlyTheContractOfTheStageBefore() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.gainsay.ingest..", "org.gainsay.aggregate..", "org.gainsay.deploy..")
                                .and(not(resideInAnyPackage("org.gainsay.ingest.api"))))
                .check(CLASSES);
    }

    @Test
    void readingKnowsNothingOfKafka() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.gainsay.enrich.analysis",
                        "org.gainsay.enrich.choice",
                        "org.gainsay.enrich.context",
                        "org.gainsay.enrich.frame",
                        "org.gainsay.enrich.parse",
                        "org.gainsay.enrich.rule",
                        "org.gainsay.enrich.score")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(CLASSES);
    }

    @Test
    void nothingThatReadsNewsTrains() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.gainsay.enrich.training")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.gainsay.enrich.training")
                .check(CLASSES);
    }

    @Test
    void modelEngineStaysBehindTheChoices() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.gainsay.enrich.choice", "org.gainsay.enrich.training")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("opennlp..")
                .check(CLASSES);
    }

    @Test
    void parserEngineStaysBehindItsAdaptor() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.gainsay.enrich.parse")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("edu.emory..")
                .check(CLASSES);
    }
}
