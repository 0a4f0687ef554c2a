package org.ilo.spf.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

class ArchitectureTest {

    @Test
    void thePublishedLanguageIsPlainJava() {
        var contracts = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.ilo.spf.contracts");

        classes().should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.ilo.spf.contracts..").check(contracts);
    }
}
