package org.ilo.spf.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.ilo.spf.contracts.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartTest {

    private final List<String> output = new ArrayList<>();

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = { "--foo", "--empty --foo", "--stop --foo", "--clean --foo", "--help --foo", "stop",
            "--stop --empty",
            "--stop --clean", "token", "token officer", "token viewer --country TGO", "token viewer --countries" })
    void refusesUnknownOptionsWithExitCode2(String words) throws InterruptedException {
        assertThat(run(words)).isEqualTo(2);
        assertThat(output).isEmpty();
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void helpNamesEveryRoleAndEveryPort() throws InterruptedException {
        assertThat(run("--help")).isZero();
        var help = String.join("\n", output);
        for (var role : Role.values()) {
            assertThat(help).contains(role.code());
        }
        for (var component : Component.values()) {
            assertThat(help).contains(component.variable() + "=" + component.defaultPort());
        }
    }

    @Test
    void stopsNothingWhereNothingRuns() throws InterruptedException {
        assertThat(run("--stop")).isZero();
        assertThat(output).containsExactly("Nothing was running.");
    }

    @Test
    void printsATokenWithoutASuite() throws InterruptedException {
        assertThat(run("token viewer --subject ama")).isZero();
        assertThat(output).singleElement().asString().matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    private int run(String words) throws InterruptedException {
        var arguments = List.of(words.split(" "));
        var config = SuiteConfig.of(root, root.resolve("data"), Map.of()).reportingTo(output::add);
        return Start.of(config, arguments).run(arguments);
    }
}
