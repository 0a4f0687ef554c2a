package org.ilo.spf.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {

    @TempDir
    Path directory;

    @Test
    void keepsItsTopicsOverAKill() throws Exception {
        try (var first = KafkaBroker.start(directory, 0); var admin = admin(first)) {
            admin.createTopics(List.of(new NewTopic("kept", Optional.of(1), Optional.empty()))).all().get();
            first.kill();
        }
        var second = KafkaBroker.start(directory, 0);
        try (second; var admin = admin(second)) {
            assertThat(admin.listTopics().names().get()).contains("kept");
            assertThatThrownBy(() -> KafkaBroker.start(directory.resolve("other"), second.port()))
                    .isInstanceOf(PortTaken.class);
        }
        assertThat(second.isAlive()).isFalse();
    }

    @Test
    void endsWithItsOwner() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var owner = new ProcessBuilder(java, "-cp", ClassPath.ofThisJvm(), Owner.class.getName(),
                directory.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var line = new String(owner.getInputStream().readNBytes(10), StandardCharsets.US_ASCII);
        var broker = ProcessHandle.of(Long.parseLong(line.strip())).orElseThrow();

        owner.destroyForcibly();

        assertThat(broker.onExit()).succeedsWithin(Duration.ofSeconds(10));
    }

    private static Admin admin(KafkaBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    /** A program that starts a broker, says which, and waits to be killed. */
    static final class Owner {

        private Owner() {
        }

        public static void main(String[] arguments) throws InterruptedException {
            System.out.printf("%10d", KafkaBroker.start(Path.of(arguments[0]), 0).pid());
            System.out.flush();
            new CountDownLatch(1).await();
        }
    }
}
