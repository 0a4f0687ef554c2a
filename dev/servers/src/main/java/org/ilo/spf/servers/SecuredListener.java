package org.ilo.spf.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A listener of a Kafka broker that encrypts with TLS and lets in only clients that authenticate by SASL, as in production.
 *
 * @param keyStore the broker's key and certificate, made for this listener alone
 */
record SecuredListener(int port, Path keyStore) {

    private static final String PASSWORD = "only-for-tests";
    private static final String LOGIN_MODULE = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    /** A listener with a new key, which the JDK's keytool makes. */
    static SecuredListener create(Path directory, int port) {
        var listener = new SecuredListener(port, directory.resolve("broker.p12"));
        listener.makeKey();
        return listener;
    }

    /** What the broker has to be told, beside the listener's address. */
    Map<String, String> ofBroker() {
        return Map.of(
                "ssl.keystore.location", keyStore.toString(),
                "ssl.keystore.type", "PKCS12",
                "ssl.keystore.password", PASSWORD,
                "sasl.enabled.mechanisms", "PLAIN",
                "listener.name.sasl_ssl.plain.sasl.jaas.config", LOGIN_MODULE + " user_suite=\"" + PASSWORD + "\";");
    }

    /** What a client that is let in has to be told. */
    Map<String, Object> ofClient() {
        return Map.of(
                "bootstrap.servers", address(),
                "security.protocol", "SASL_SSL",
                "sasl.mechanism", "PLAIN",
                "sasl.jaas.config", LOGIN_MODULE + " username=\"suite\" password=\"" + PASSWORD + "\";",
                "ssl.truststore.type", "PEM",
                "ssl.truststore.certificates", certificate());
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    private void makeKey() {
        var command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", "broker", "-dname", "CN=broker", "-ext", "san=ip:127.0.0.1", "-keyalg", "EC", "-validity", "2",
                "-storetype", "PKCS12", "-keystore", keyStore.toString(), "-storepass", PASSWORD);
        var log = keyStore.resolveSibling("keytool.log");
        try {
            var keytool = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
            if (!keytool.waitFor(1, TimeUnit.MINUTES) || keytool.exitValue() != 0) {
                throw new StartFailed("The broker's key could not be made.", log);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("The broker's key could not be made.", log);
        }
    }

    private String certificate() {
        try (var file = Files.newInputStream(keyStore)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD.toCharArray());
            var encoded = Base64.getMimeEncoder().encodeToString(store.getCertificate("broker").getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The broker's certificate cannot be read.", e);
        }
    }
}
