package org.ilo.spf.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class SuiteTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    @TempDir
    Path root;

    @BeforeEach
    void installServices() throws IOException {
        DummyService.installIn(root);
    }

    @Test
    @EnabledIfSystemProperty(named = "trials.long", matches = "true", disabledReason = "It takes a minute or more; ./mvnw verify -Ptrials runs it.")
    void restartsEveryComponentThatIsKilledAndLeavesNoProcessBehind() {
        var data = root.resolve("data");
        try (var suite = Suite.start(SuiteConfig.isolated(root, data))) {
            for (var component : suite.config().components()) {
                var before = suite.pid(component);
                suite.kill(component);
                await().atMost(TIMEOUT).until(() -> suite.pid(component) != before && suite.isReady(component));
            }
            assertThat(new Headlines(suite.url(Component.GATEWAY)).lines()).hasSize(6).first().asString()
                    .contains("People reached", "30,000,000", "persons");
            suite.kill(Component.RESULTS);
            suite.kill(Component.POSTGRES);
        }
        assertThat(LeftoverProcesses.stop(data)).isFalse();
    }

    @Test
    @EnabledIfSystemProperty(named = "trials.long", matches = "true", disabledReason = "It takes a minute or more; ./mvnw verify -Ptrials runs it.")
    void keepsAHaltedComponentDown() {
        try (var suite = Suite.start(SuiteConfig.isolated(root, root.resolve("data")))) {
            suite.halt(Component.KAFKA);
            suite.kill(Component.FUNDING);
            await().atMost(TIMEOUT).until(() -> suite.isReady(Component.FUNDING));

            assertThat(suite.isReady(Component.KAFKA)).isFalse();

            suite.resume(Component.KAFKA);
            assertThat(suite.isReady(Component.KAFKA)).isTrue();

            suite.freeze(Component.COUNTRIES);
            // Its threads stop one after the other.
            await().atMost(TIMEOUT).until(() -> !suite.isReady(Component.COUNTRIES));

            suite.thaw(Component.COUNTRIES);
            await().atMost(TIMEOUT).until(() -> suite.isReady(Component.COUNTRIES));
        }
    }

    @Test
    void namesThePortThatIsTakenAndTheVariableThatChangesIt() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var free = SuiteConfig.isolated(root, root.resolve("data"));
            var environment = new HashMap<String, String>();
            free.components()
                    .forEach(component -> environment.put(component.variable(), Integer.toString(free.port(component))));
            environment.put("RESULTS_PORT", Integer.toString(other.getLocalPort()));

            assertThatThrownBy(() -> Suite.start(SuiteConfig.of(root, free.data(), environment)))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage("Port %d, for results-service, is already taken by another program;"
                            + " set RESULTS_PORT to another port.", other.getLocalPort());
        }
    }

    @Test
    void refusesAPortThatIsNoNumber() {
        assertThatThrownBy(() -> SuiteConfig.of(root, root, Map.of("GATEWAY_PORT", "eighty")))
                .isInstanceOf(CannotStart.class)
                .hasMessage("GATEWAY_PORT is not a port number: eighty");
    }
}
