package org.ilo.spf.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The packages of the gateway, and which of them may use which. */
class ArchitectureTest {

    /**
     * A package, and all others of the gateway that it may use.
     *
     * @param name as below {@code org.ilo.spf.gateway}
     */
    private record Rule(String name, List<String> mayUse) {

        static Rule of(String name, String... mayUse) {
            return new Rule(name, List.of(mayUse));
        }

        @Override
        public String toString() {
            return name + " uses " + (mayUse.isEmpty() ? "nothing" : String.join(", ", mayUse));
        }
    }

    private static final List<Rule> RULES = List.of(
            Rule.of("projection"),
            Rule.of("projection.state", "projection"),
            Rule.of("projection.consume", "projection", "projection.state"),
            Rule.of("projection.freshness", "projection", "projection.state", "projection.consume"),
            Rule.of("cache", "projection.state", "projection.freshness"),
            Rule.of("catalogue", "cache"),
            Rule.of("query", "catalogue", "projection.state", "projection.freshness"),
            Rule.of("answer", "catalogue", "query", "cache", "projection.state", "projection.freshness"),
            Rule.of("lineage", "catalogue", "query", "answer", "cache", "projection.state", "projection.freshness"),
            Rule.of("routing"));

    /** Some fifteen: a package with more is two. */
    private static final int MAX_CLASSES_IN_A_PACKAGE = 18;

    private static final String GATEWAY = "org.ilo.spf.gateway";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(GATEWAY);

    static List<Rule> rules() {
        return RULES;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void aPackageUsesOnlyWhatItMay(Rule rule) {
        var forbidden = RULES.stream().map(Rule::name)
                .filter(other -> !other.equals(rule.name()) && !rule.mayUse().contains(other))
                .map(ArchitectureTest::full).toArray(String[]::new);

        noClasses().that().resideInAPackage(full(rule.name())).should().dependOnClassesThat().resideInAnyPackage(forbidden)
                .allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void everyPackageHasARule() {
        var rules = RULES.stream().map(rule -> full(rule.name())).toList();

        assertThat(classesOfPackages().keySet()).isSubsetOf(rules);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching(GATEWAY + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noPackageIsTooLarge() {
        assertThat(classesOfPackages()).allSatisfy(
                (name, classes) -> assertThat(classes).as(name).hasSizeLessThanOrEqualTo(MAX_CLASSES_IN_A_PACKAGE));
    }

    private static Map<String, List<String>> classesOfPackages() {
        return CLASSES.stream().filter(JavaClass::isTopLevelClass)
                .filter(each -> !each.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName,
                        Collectors.mapping(JavaClass::getSimpleName, Collectors.toList())));
    }

    private static String full(String name) {
        return GATEWAY + "." + name;
    }
}
