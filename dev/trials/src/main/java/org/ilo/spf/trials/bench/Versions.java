package org.ilo.spf.trials.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import org.apache.kafka.common.utils.AppInfoParser;

/** What was measured with what. */
final class Versions {

    private Versions() {
    }

    static String words() throws IOException, InterruptedException {
        return "Java %s, Quarkus %s, PostgreSQL %s, Kafka %s, %s, %s, %s".formatted(System.getProperty("java.version"),
                property("quarkus.platform.version"), property("postgres-binaries.version"), AppInfoParser.getVersion(),
                Program.run("nginx", "-v").strip().replace("nginx version: ", ""), wrk(),
                Program.run("pgbench", "--version").strip());
    }

    /** wrk says its version only with its usage, and calls that a failure. */
    private static String wrk() throws IOException, InterruptedException {
        return Program.run("sh", "-c", "wrk -v || true").lines().findFirst().orElseThrow().replaceFirst(" \\[.*", "");
    }

    private static String property(String name) throws IOException {
        var matcher = Pattern.compile("<" + Pattern.quote(name) + ">(.*)<").matcher(Files.readString(Path.of("pom.xml")));
        if (!matcher.find()) {
            throw new IllegalStateException(name + " is not in pom.xml.");
        }
        return matcher.group(1);
    }
}
