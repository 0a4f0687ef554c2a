package org.ilo.spf.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

import org.ilo.spf.launcher.identity.InvalidTokenRequest;
import org.ilo.spf.launcher.identity.NoToken;
import org.ilo.spf.launcher.identity.TokenRequest;
import org.ilo.spf.servers.PortTaken;
import org.ilo.spf.servers.StartFailed;

/** The program behind {@code ./start}. */
public final class Start {

    private static final String HELP_FILE = "/help.txt";
    private static final String TOKEN = "token";
    private static final Set<String> START_OPTIONS = Set.of("--empty", "--keycloak");
    private static final Set<String> COMMANDS = Set.of("--stop", "--clean", "--help");
    private static final int WRONG_USAGE = 2;

    private final SuiteConfig config;

    private Start(SuiteConfig config) {
        this.config = config;
    }

    /** Expects options or a command; the data directory is the system property {@code spf.data}. */
    public static void main(String[] arguments) throws InterruptedException {
        var root = Path.of("").toAbsolutePath();
        var data = Path.of(System.getProperty("spf.data", root.resolve(".data").toString()));
        try {
            var config = SuiteConfig.of(root, data, System.getenv()).reportingTo(System.out::println);
            System.exit(of(config, List.of(arguments)).run(List.of(arguments)));
        } catch (CannotStart | StartFailed | PortTaken | NoToken e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static Start of(SuiteConfig config, List<String> words) {
        // A token comes from the issuer that the suite was last started with.
        var keycloak = isToken(words) ? config.identity().isOfKeycloak() : words.contains("--keycloak");
        return new Start(keycloak ? config.withKeycloak(System.getenv()) : config);
    }

    /** Runs the command, and returns the exit code. */
    int run(List<String> words) throws InterruptedException {
        if (isToken(words)) {
            return printToken(words.subList(1, words.size()));
        }
        var unknown = words.stream().filter(word -> !START_OPTIONS.contains(word) && !COMMANDS.contains(word)).toList();
        if (!unknown.isEmpty()) {
            return refuse("Unknown option: " + String.join(" ", unknown) + "\n\n" + help());
        }
        if (START_OPTIONS.containsAll(words)) {
            runUntilStopped(!words.contains("--empty"));
        }
        if (words.size() > 1) {
            return refuse("Options that do not go together: " + String.join(" ", words) + "\n\n" + help());
        }
        switch (words.get(0)) {
            case "--stop" -> say(new Stop(config.data()).stop() ? "Stopped." : "Nothing was running.");
            case "--clean" -> new Stop(config.data()).clean();
            default -> say(help());
        }
        return 0;
    }

    private static boolean isToken(List<String> words) {
        return !words.isEmpty() && words.get(0).equals(TOKEN);
    }

    private static int refuse(String message) {
        System.err.println(message);
        return WRONG_USAGE;
    }

    private void runUntilStopped(boolean withSampleData) throws InterruptedException {
        var suite = Suite.prepare(config);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            say("Stopping …");
            suite.stop();
            say("Stopped.");
        }, "stop"));
        try {
            suite.start();
            writeTokens(suite);
            loadOnce(suite, withSampleData);
            announce();
        } catch (CancellationException e) {
            // It was stopped while it started; the shutdown hook reports it and ends the program.
        }
        new CountDownLatch(1).await();
    }

    /** Loads once for each data directory; later the data are the user's. */
    private void loadOnce(Suite suite, boolean withSampleData) {
        var loaded = config.data().resolve("first-run-done");
        if (Files.exists(loaded)) {
            return;
        }
        if (withSampleData) {
            say("Loading sample data …");
            SampleData.load(suite);
        }
        try {
            Files.createFile(loaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int printToken(List<String> words) {
        try {
            var person = TokenRequest.read(words);
            if (config.hasKeycloak() && words.contains("--countries")) {
                throw new CannotStart("Keycloak knows the countries of its clients itself; its console changes them.");
            }
            say(config.issuer().token(person));
            return 0;
        } catch (InvalidTokenRequest e) {
            return refuse(e.getMessage());
        }
    }

    private void writeTokens(Suite suite) {
        if (config.hasKeycloak()) {
            config.identity().removeTokens();
        } else {
            config.identity().writeTokens(suite.issuer());
        }
    }

    private void announce() {
        say("");
        new Headlines(config.url(Component.GATEWAY)).lines().forEach(this::say);
        say("\n  API           " + config.url(Component.GATEWAY) + "/api/v1");
        say("  Documentation " + config.url(Component.GATEWAY) + "/q/swagger-ui");
        for (var owner : Component.owners()) {
            say("                " + config.url(owner) + "/q/swagger-ui");
        }
        announceAccess();
        say("  Logs          " + config.data().resolve("logs") + "\n\nCtrl-C stops everything.");
    }

    private void announceAccess() {
        say("  Access        curl -H \"Authorization: Bearer $(./start token results-officer)\" …");
        if (config.hasKeycloak()) {
            say("                from " + config.url(Component.KEYCLOAK) + ", user admin; passwords and secrets are in "
                    + config.keycloak().secrets());
        } else {
            say("                one for each role is in " + config.identity().tokens());
        }
    }

    static String help() {
        try (var file = Objects.requireNonNull(Start.class.getResourceAsStream(HELP_FILE), HELP_FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void say(String line) {
        config.progress().accept(line);
    }
}
