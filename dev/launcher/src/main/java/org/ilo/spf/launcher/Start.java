package org.ilo.spf.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.servers.PortTaken;
import org.ilo.spf.servers.StartFailed;
import org.ilo.spf.launcher.identity.NoToken;
import org.ilo.spf.launcher.identity.TokenRequest;

/** The program behind {@code ./start}. */
public final class Start {

    private static final String HELP = """
            Usage: ./start [--empty] [--keycloak] | --stop | --clean | --help | token ROLE…

              (nothing)   build what is missing, start everything, load sample data the first time
              --empty     the same without sample data
              --keycloak  with a Keycloak as the issuer of access tokens, in place of the machine's own
              --stop      stop a suite that was started from this directory, or what is left of it
              --clean     stop it and delete its data
              --help      this text

              token ROLE[,ROLE…] [--subject WHO] [--countries TGO,SEN] [--scopes countries:write,…]
                          print an access token; roles: %s.
                          Keycloak knows its clients' countries itself, and the one for a role has the role's name

            Ports: %s.
            Data and logs are in %s.""";
    private static final Set<String> OF_A_RUN = Set.of("--empty", "--keycloak");

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

    private static Start of(SuiteConfig config, List<String> words) {
        // Whoever wants a token wants it from the issuer of the suite as it was started.
        var keycloak = words.contains("token") ? config.identity().isOfKeycloak() : words.contains("--keycloak");
        return new Start(keycloak ? config.withKeycloak(System.getenv()) : config);
    }

    private int run(List<String> words) throws InterruptedException {
        if (OF_A_RUN.containsAll(words)) {
            runUntilStopped(!words.contains("--empty"));
        }
        if (words.get(0).equals("token")) {
            sayToken(words.subList(1, words.size()));
            return 0;
        }
        var option = String.join(" ", words);
        switch (option) {
            case "--stop" -> say(new Stop(config.data()).stop() ? "Stopped." : "Nothing was running.");
            case "--clean" -> new Stop(config.data()).clean();
            case "--help" -> say(help());
            default -> {
                System.err.println("Unknown option: " + option + "\n\n" + help());
                return 2;
            }
        }
        return 0;
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
            identify(suite);
            loadOnce(suite, withSampleData);
            announce();
        } catch (CancellationException e) {
            // Stopped while it started: the hook says so, and ends the program.
        }
        new CountDownLatch(1).await();
    }

    /** Once for each data directory: later, the data are the user's own. */
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

    private void sayToken(List<String> words) {
        if (config.hasKeycloak() && words.contains("--countries")) {
            throw new CannotStart("Keycloak knows the countries of its clients itself; its console changes them.");
        }
        say(config.issuer().token(TokenRequest.read(words)));
    }

    private void identify(Suite suite) {
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
        sayHowToBeSomebody();
        say("  Logs          " + config.data().resolve("logs") + "\n\nCtrl-C stops everything.");
    }

    private void sayHowToBeSomebody() {
        say("  Access        curl -H \"Authorization: Bearer $(./start token results-officer)\" …");
        if (config.hasKeycloak()) {
            say("                from " + config.url(Component.KEYCLOAK) + ", user admin; passwords and secrets are in "
                    + config.keycloak().secrets());
        } else {
            say("                one for each role is in " + config.identity().tokens());
        }
    }

    private String help() {
        var ports = config.withKeycloak(System.getenv());
        return HELP.formatted(String.join(", ", Arrays.stream(Role.values()).map(Role::code).toList()), String.join(", ",
                ports.members().stream().map(member -> member.variable() + "=" + ports.port(member)).toList()), config.data());
    }

    private void say(String line) {
        config.progress().accept(line);
    }
}
