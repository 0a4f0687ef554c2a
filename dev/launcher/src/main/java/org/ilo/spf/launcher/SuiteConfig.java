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
import java.util.stream.Stream;

import org.ilo.spf.servers.Ports;
import org.ilo.spf.launcher.identity.IdentityFolder;
import org.ilo.spf.launcher.identity.Issuer;
import org.ilo.spf.launcher.identity.KeycloakIssuer;
import org.ilo.spf.launcher.identity.MachineIssuer;

/**
 * What a suite is started with: the repository with the built services, the directory for its data, a port for each
 * of its members, settings for all services, the options of their JVMs, and who hears of its progress.
 */
public record SuiteConfig(Path root, Path data, Map<Component, Integer> ports, Map<String, String> settings,
        List<String> jvm, Consumer<String> progress) {

    /** In the folder of a service's jars. */
    private static final String ARCHIVE = "app-cds.jsa";
    /**
     * A heap with room for a start and for quiet days; where a machine has much memory, the JVM would take all of it at once.
     * What the compilers took is given back to the system every minute, by a JVM that knows how (17.0.9 and later).
     */
    private static final List<String> FRUGAL = List.of("-Xms128m", "-Xmx256m", "-XX:+UseSerialGC",
            "-XX:+IgnoreUnrecognizedVMOptions", "-XX:TrimNativeHeapInterval=60000");
    /**
     * The archive where the build has made it, at the address that it was made for: elsewhere each process would keep a copy
     * of its own, 80 MB of memory. A JVM that it does not fit goes without.
     */
    private static final List<String> ARCHIVED = List.of("-XX:SharedArchiveFile=" + ARCHIVE,
            "-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0");
    /** The first compiler only: a service is ready sooner and takes less memory, and is half as fast at its best. */
    private static final List<String> FOR_NOW = options(ARCHIVED, "-XX:TieredStopAtLevel=1");
    /** As in docker-compose.yml, where 256 MB come out as a share of the container's memory; services run for months. */
    private static final List<String> FOR_LONG = options(ARCHIVED);
    /** Makes the archive, of all classes that were loaded, when the service ends. */
    private static final List<String> TO_REMEMBER = options(List.of("-XX:ArchiveClassesAtExit=" + ARCHIVE),
            "-XX:TieredStopAtLevel=1");

    /** Tests and trials ask more from one address than any client does. */
    private static final Map<String, String> UNLIMITED = Map.of("web.rate-limits.enabled", "false");

    public SuiteConfig {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        ports = Map.copyOf(ports);
        settings = Map.copyOf(settings);
        jvm = List.copyOf(jvm);
    }

    /** The usual ports, unless the environment moves them. */
    public static SuiteConfig of(Path root, Path data, Map<String, String> environment) {
        var ports = new EnumMap<Component, Integer>(Component.class);
        for (var member : usual()) {
            ports.put(member, port(member, environment));
        }
        return new SuiteConfig(root, data, ports, Map.of(), FOR_NOW, line -> {
        });
    }

    /** Free ports: for tests, which must not disturb a suite that runs. */
    public static SuiteConfig isolated(Path root, Path data) {
        var ports = new EnumMap<Component, Integer>(Component.class);
        for (var member : usual()) {
            ports.put(member, member == Component.KAFKA ? freePair() : Ports.free());
        }
        return new SuiteConfig(root, data, ports, UNLIMITED, FOR_NOW, line -> {
        });
    }

    /** The same with a Keycloak on its usual port, unless the environment moves it, for an issuer of tokens. */
    public SuiteConfig withKeycloak(Map<String, String> environment) {
        return moved(Component.KEYCLOAK, port(Component.KEYCLOAK, environment));
    }

    /** The same with a Keycloak on a free port: for tests. */
    public SuiteConfig withKeycloak() {
        return moved(Component.KEYCLOAK, Ports.free());
    }

    /** The same with one more setting for every service. */
    public SuiteConfig with(String setting, String value) {
        var more = new LinkedHashMap<>(settings);
        more.put(setting, value);
        return new SuiteConfig(root, data, ports, more, jvm, progress);
    }

    /** The same with a member on another port, as for a second replica of it. */
    SuiteConfig moved(Component member, int port) {
        var others = new EnumMap<>(ports);
        others.put(member, port);
        return new SuiteConfig(root, data, others, settings, jvm, progress);
    }

    /** The same with somebody else told of the progress. */
    public SuiteConfig reportingTo(Consumer<String> listener) {
        return new SuiteConfig(root, data, ports, settings, jvm, listener);
    }

    /** The same with the JVMs' options of production: for whoever measures how fast the services can be. */
    public SuiteConfig asInProduction() {
        return new SuiteConfig(root, data, ports, settings, FOR_LONG, progress);
    }

    /** The same with services that remember, for their next starts, which classes they needed. */
    public SuiteConfig inRehearsal() {
        return new SuiteConfig(root, data, ports, settings, TO_REMEMBER, progress);
    }

    /** Those that make up this suite. */
    public Set<Component> members() {
        var members = EnumSet.noneOf(Component.class);
        members.addAll(ports.keySet());
        return members;
    }

    /** Whom the services believe: Keycloak where there is one, or else the machine's own issuer. */
    public Issuer issuer() {
        return hasKeycloak() ? keycloak() : new MachineIssuer(identity());
    }

    /** Where its keys, secrets and tokens are. */
    public IdentityFolder identity() {
        return new IdentityFolder(data);
    }

    boolean hasKeycloak() {
        return ports.containsKey(Component.KEYCLOAK);
    }

    KeycloakIssuer keycloak() {
        return new KeycloakIssuer(identity(), url(Component.KEYCLOAK));
    }

    public int port(Component member) {
        return ports.get(member);
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

    Path log(Component member) {
        return data.resolve("logs").resolve(member.title() + ".log");
    }

    Path directory(Component member) {
        return data.resolve(member.title());
    }

    /** One sentence for each port that another program holds. */
    List<String> conflicts() {
        var sentences = new ArrayList<String>();
        var owners = new LinkedHashMap<Integer, Component>();
        for (var member : members()) {
            var other = owners.putIfAbsent(port(member), member);
            if (other != null) {
                sentences.add("Port %d is given to both %s and %s; change %s.".formatted(port(member), other.title(),
                        member.title(), member.variable()));
            } else if (!Ports.isFree(port(member))) {
                sentences.add("Port %d, for %s, is already taken by another program; set %s to another port."
                        .formatted(port(member), member.title(), member.variable()));
            }
        }
        var controller = port(Component.KAFKA) + 1;
        if (owners.containsKey(controller) || !Ports.isFree(controller)) {
            sentences.add("Port %d, for Kafka's controller, is already taken; set KAFKA_PORT to a port whose next one"
                    .formatted(controller) + " is free too.");
        }
        return sentences;
    }

    private static List<String> options(List<String> archive, String... more) {
        return Stream.of(FRUGAL, List.of(more), archive).flatMap(List::stream).toList();
    }

    private static Set<Component> usual() {
        return EnumSet.complementOf(EnumSet.of(Component.KEYCLOAK));
    }

    private static int port(Component member, Map<String, String> environment) {
        var value = environment.getOrDefault(member.variable(), "");
        if (value.isBlank()) {
            return member.usualPort();
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65534) {
            throw new CannotStart(member.variable() + " is not a port number: " + value);
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
