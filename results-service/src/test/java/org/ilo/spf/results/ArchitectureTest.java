package org.ilo.spf.results;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import jakarta.inject.Inject;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.ilo.spf.results");

    @Test
    void entitiesDoNotKnowHttp() {
        noClasses().that().areAnnotatedWith(Entity.class).or().areAnnotatedWith(Embeddable.class).should()
                .dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..").check(classes);
    }

    @Test
    void featuresFormNoCycles() {
        slices().matching("org.ilo.spf.results.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void fieldsAreNotInjected() {
        noFields().should().beAnnotatedWith(Inject.class).check(classes);
    }
}
