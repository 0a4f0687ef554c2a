package org.ilo.spf.servers;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

/** The program that {@link KafkaBroker} runs in a JVM of its own. */
final class KafkaBrokerMain {

    private KafkaBrokerMain() {
    }

    /**
     * Expects the owner's process id, the data directory, the broker's port and the controller's; then, for a secured listener,
     * its port and key store.
     */
    public static void main(String[] arguments) throws Exception {
        chooseLogManager();
        endWith(Long.parseLong(arguments[0]));
        var directory = arguments[1];
        format(directory);
        var settings = settings(directory, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        if (arguments.length > 4) {
            secure(settings, new SecuredListener(Integer.parseInt(arguments[4]), Path.of(arguments[5])));
        }
        var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "shutdown"));
        server.startup();
        Files.createFile(readyFile(Path.of(directory)));
        server.awaitShutdown();
    }

    /** The file that says the broker answers: asking it would need a client, with a page of log for each test. */
    static Path readyFile(Path directory) {
        return directory.resolve("broker.ready");
    }

    /** In the tests of a Quarkus service, the broker's log goes through Quarkus' log manager or nowhere. */
    private static void chooseLogManager() {
        var manager = "org.jboss.logmanager.LogManager";
        if (ClassLoader.getSystemResource(manager.replace('.', '/') + ".class") != null) {
            System.setProperty("java.util.logging.manager", manager);
        }
    }

    /** However the owner ends, no broker is left behind. */
    private static void endWith(long owner) {
        ProcessHandle.of(owner).ifPresentOrElse(
                process -> process.onExit().thenRun(() -> System.exit(0)),
                () -> System.exit(0));
    }

    private static void format(String directory) throws Exception {
        if (Files.exists(Path.of(directory, "meta.properties"))) {
            return;
        }
        var formatter = new Formatter();
        formatter.setNodeId(1);
        formatter.setClusterId(Uuid.randomUuid().toString());
        formatter.setControllerListenerName("CONTROLLER");
        formatter.addDirectory(directory);
        formatter.setMetadataLogDirectory(directory);
        formatter.setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        formatter.run();
    }

    private static void secure(Map<String, String> settings, SecuredListener listener) {
        var address = ",SASL_SSL://" + listener.address();
        settings.merge("listeners", address, String::concat);
        settings.merge("advertised.listeners", address, String::concat);
        settings.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,SASL_SSL:SASL_SSL");
        settings.putAll(listener.ofBroker());
    }

    private static Map<String, String> settings(String directory, int port, int controllerPort) {
        var broker = "PLAINTEXT://127.0.0.1:" + port;
        var settings = new HashMap<>(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "controller.listener.names", "CONTROLLER",
                "listeners", broker + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners", broker,
                "log.dir", directory,
                "auto.create.topics.enable", "false",
                "group.initial.rebalance.delay.ms", "0"));
        settings.putAll(Map.of(
                // A broker that was killed is let back in after this time.
                "broker.session.timeout.ms", "2000",
                "broker.heartbeat.interval.ms", "500"));
        settings.putAll(Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1"));
        settings.putAll(Map.of(
                // The default of 128 MB does not fit the small heap.
                "log.cleaner.dedupe.buffer.size", "2097152",
                "num.network.threads", "1",
                "num.io.threads", "2"));
        return settings;
    }
}
