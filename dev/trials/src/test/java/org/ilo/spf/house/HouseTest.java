package org.ilo.spf.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;

/** How the whole house is built, libraries and tools included: which part may use which. */
class HouseTest {

    private static final String ROOT = "org.ilo.spf.";

    /** What a part may use of the house, beside itself; dev/testing, which only tests use, is not seen from here. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("contracts", Set.of()),
            Map.entry("web", Set.of("contracts")),
            Map.entry("records", Set.of("contracts", "web")),
            Map.entry("countries", Set.of("contracts", "web", "records")),
            Map.entry("results", Set.of("contracts", "web", "records")),
            Map.entry("funding", Set.of("contracts", "web", "records")),
            Map.entry("gateway", Set.of("contracts", "web")),
            Map.entry("servers", Set.of("contracts")),
            Map.entry("launcher", Set.of("contracts", "servers")),
            Map.entry("trials", Set.of("contracts", "servers", "launcher")));

    /** Packages that may be larger: a class for each code list; tools that nothing is built on. */
    private static final Set<String> LARGE = Set.of("contracts.code", "servers", "launcher", "trials.bench",
            "trials.hostile", "trials.fault");

    private static final int MAX_CLASSES = 18;

    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(HouseTest::isNoTest)
            .importPackages("org.ilo.spf");

    @Test
    void partsUseOnlyWhatIsBelowThem() {
        MAY_USE.forEach((part, below) -> noClasses().that().resideInAPackage(ROOT + part + "..").should()
                .dependOnClassesThat(resideInAPackage("org.ilo.spf..").and(
                        JavaClass.Predicates.resideOutsideOfPackages(Stream.concat(Stream.of(part), below.stream())
                                .map(each -> ROOT + each + "..").toArray(String[]::new))))
                .check(HOUSE));
    }

    @Test
    void everyPartIsKnownHere() {
        assertThat(HOUSE.stream().map(each -> each.getPackageName().substring(ROOT.length()).split("\\.")[0])
                .collect(Collectors.toSet())).isEqualTo(MAY_USE.keySet());
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("org.ilo.spf.(**)").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void packagesAreSmall() {
        Map<String, Long> sizes = HOUSE.stream().filter(JavaClass::isTopLevelClass)
                .filter(each -> !each.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(each -> each.getPackageName().substring(ROOT.length()), Collectors.counting()));

        assertThat(sizes.entrySet()).filteredOn(each -> !LARGE.contains(each.getKey()))
                .allSatisfy(each -> assertThat(each.getValue()).as(each.getKey()).isLessThanOrEqualTo(MAX_CLASSES));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Util", "Utils", "Helper", "Manager", "Impl", "Dto", "Base", "Common" })
    void classesSayWhatTheyAre(String nothing) {
        noClasses().should().haveSimpleNameEndingWith(nothing).orShould().haveSimpleNameStartingWith(nothing).check(HOUSE);
    }

    @Test
    void onlyTheDoorKnowsHowConnectionsAreRead() {
        noClasses().that(resideInAnyPackage("org.ilo.spf..").and(JavaClass.Predicates.resideOutsideOfPackage(
                "org.ilo.spf.web.connection.."))).should().dependOnClassesThat().resideInAPackage("io.netty.channel..")
                .check(HOUSE);
    }

    private static boolean isNoTest(Location location) {
        return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
}
