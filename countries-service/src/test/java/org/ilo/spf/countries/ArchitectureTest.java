package org.ilo.spf.countries;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.ilo.spf.countries");

    @Test
    void entitiesDoNotKnowHttp() {
        noClasses().that().areAnnotatedWith(Entity.class).should().dependOnClassesThat().resideInAPackage("jakarta.ws.rs..")
                .check(SERVICE);
    }

    @Test
    void featuresFormNoCycles() {
        slices().matching("org.ilo.spf.countries.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Inject.class).check(SERVICE);
    }

    @Test
    void onlyResourcesSpeakHttp() {
        classes().that().areAnnotatedWith(jakarta.ws.rs.Path.class).should().haveSimpleNameEndingWith("Resource")
                .check(SERVICE);
    }
}
