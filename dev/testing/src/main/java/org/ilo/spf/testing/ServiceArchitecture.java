package org.ilo.spf.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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

/** The decisions that the code of every service keeps to. */
public abstract class ServiceArchitecture {

    private final String features;
    private final JavaClasses service;

    protected ServiceArchitecture(String features) {
        this.features = features;
        this.service = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(features);
    }

    @Test
    void entitiesDoNotKnowHttp() {
        noClasses().that().areAnnotatedWith(Entity.class).or().areAnnotatedWith(Embeddable.class).should()
                .dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..").check(service);
    }

    @Test
    void featuresFormNoCycles() {
        slices().matching(features + ".(*)..").should().beFreeOfCycles().check(service);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Inject.class).check(service);
    }

    @Test
    void addressesThatSomebodyStatesAreNeverFetched() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("java.net.http..", "io.vertx.ext.web.client..",
                "jakarta.ws.rs.client..", "org.apache.http..").orShould().dependOnClassesThat()
                .haveFullyQualifiedName("java.net.URL").check(service);
    }

    @Test
    void onlyResourcesSpeakHttp() {
        classes().that().areAnnotatedWith(jakarta.ws.rs.Path.class).should().haveSimpleNameEndingWith("Resource")
                .check(service);
    }
}
