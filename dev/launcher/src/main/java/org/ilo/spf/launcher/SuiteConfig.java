package org.ilo.spf.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.ilo.spf.launcher.identity.IdentityFolder;
import org.ilo.spf.launcher.identity.Issuer;
import org.ilo.spf.launcher.identity.KeycloakIssuer;
import org.ilo.spf.launcher.identity.MachineIssuer;
import org.ilo.spf.servers.Ports;

/**
 * What a suite is started with: the repository with the built services, the directory for its data, a port for each of its
 * components, settings for all services, the options of their JVMs, and where messages about its progress go.
 */
public record SuiteConfig(Path root, Path data, Map<Component, Integer> ports, Map<String, String> settings,
        JvmOptions jvm, Consumer<String> progress) {

    /** Tests and trials ask more from one address than any client does. */
    private static final Map<String, String> NO_RATE_LIMITS = Map.of("web.rate-limits.enabled", "false");

    public SuiteConfig {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        ports = Map.copyOf(ports);
        settings = Map.copyOf(settings);
    }

    /** The default ports, unless the environment sets others. */
    public static SuiteConfig of(Path root, Path data, Map<String, String> environment) {
        var ports = new EnumMap<Component, Integer>(Component.class);
        for (var component : defaultComponents()) {
            ports.put(component, port(component, environment));
        }
        return new SuiteConfig(root, data, ports, Map.of(), JvmOptions.DEV, line -> {
        });
    }

    /** Free ports, for tests, which must not disturb a suite that runs. */
    public static SuiteConfig isolated(Path root, Path data) {
        var ports = new EnumMap<Component, Integer>(Component.class);
        for (var component : defaultComponents()) {
            ports.put(component, component == Component.KAFKA ? freePair() : Ports.free());
        }
        return new SuiteConfig(root, data, ports, NO_RATE_LIMITS, JvmOptions.DEV, line -> {
        });
    }

    /** The same with a Keycloak as the issuer of tokens, on its default port unless the environment sets another. */
    public SuiteConfig withKeycloak(Map<String, String> environment) {
        return withPort(Component.KEYCLOAK, port(Component.KEYCLOAK, environment));
    }

    /** The same with a Keycloak on a free port, for tests. */
    public SuiteConfig withKeycloak() {
        return withPort(Component.KEYCLOAK, Ports.free());
    }

    /** The same with one more setting for every service. */
    public SuiteConfig with(String setting, String value) {
        var more = new LinkedHashMap<>(settings);
        more.put(setting, value);
        return new SuiteConfig(root, data, ports, more, jvm, progress);
    }

    /** The same with another port for one component, as a second replica needs. */
    SuiteConfig withPort(Component component, int port) {
        var others = new EnumMap<>(ports);
        others.put(component, port);
        return new SuiteConfig(root, data, others, settings, jvm, progress);
    }

    /** The same with another receiver of the messages about its progress. */
    public SuiteConfig reportingTo(Consumer<String> receiver) {
        return new SuiteConfig(root, data, ports, settings, jvm, receiver);
    }

    /** The same with the JVMs' options of production, to measure how fast the services can be. */
    public SuiteConfig asInProduction() {
        return new SuiteConfig(root, data, ports, settings, JvmOptions.PRODUCTION, progress);
    }

    /** The same with services that archive the classes they have loaded, for their next starts. */
    public SuiteConfig forTrainingRun() {
        return new SuiteConfig(root, data, ports, settings, JvmOptions.TRAINING, progress);
    }

    /** The components of this suite. */
    public Set<Component> components() {
        var components = EnumSet.noneOf(Component.class);
        components.addAll(ports.keySet());
        return components;
    }

    /** The issuer whose tokens the services accept: Keycloak where there is one, or else the machine's own. */
    public Issuer issuer() {
        return hasKeycloak() ? keycloak() : new MachineIssuer(identity());
    }

    /** The folder of its keys, secrets and tokens. */
    public IdentityFolder identity() {
        return new IdentityFolder(data);
    }

    boolean hasKeycloak() {
        return ports.containsKey(Component.KEYCLOAK);
    }

    KeycloakIssuer keycloak() {
        return new KeycloakIssuer(identity(), url(Component.KEYCLOAK));
    }

    public int port(Component component) {
        return ports.get(component);
    }

    public String url(Component service) {
        return "http://127.0.0.1:" + port(service);
    }

    String jdbcUrl(Component service) {
        return "jdbc:postgresql://127.0.0.1:" + port(Component.POSTGRES) + "/" + service.database();
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port(Component.KAFKA);
    }

    Path log(Component component) {
        return data.resolve("logs").resolve(component.title() + ".log");
    }

    Path directory(Component component) {
        return data.resolve(component.title());
    }

    /** One sentence for each port that another program holds. */
    List<String> conflicts() {
        var sentences = new ArrayList<String>();
        var owners = new LinkedHashMap<Integer, Component>();
        for (var component : components()) {
            var other = owners.putIfAbsent(port(component), component);
            if (other != null) {
                sentences.add("Port %d is given to both %s and %s; change %s.".formatted(port(component), other.title(),
                        component.title(), component.variable()));
            } else if (!Ports.isFree(port(component))) {
                sentences.add("Port %d, for %s, is already taken by another program; set %s to another port."
                        .formatted(port(component), component.title(), component.variable()));
            }
        }
        var controller = port(Component.KAFKA) + 1;
        if (owners.containsKey(controller) || !Ports.isFree(controller)) {
            sentences.add("Port %d, for Kafka's controller, is already taken; set KAFKA_PORT to a port whose next one"
                    .formatted(controller) + " is free too.");
        }
        return sentences;
    }

    private static Set<Component> defaultComponents() {
        return EnumSet.complementOf(EnumSet.of(Component.KEYCLOAK));
    }

    private static int port(Component component, Map<String, String> environment) {
        var value = environment.getOrDefault(component.variable(), "");
        if (value.isBlank()) {
            return component.defaultPort();
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65534) {
            throw new CannotStart(component.variable() + " is not a port number: " + value);
        }
        return Integer.parseInt(value);
    }

    private static int freePair() {
        var port = Ports.free();
        while (!Ports.isFree(port + 1)) {
            port = Ports.free();
        }
        return port;
    }
}
