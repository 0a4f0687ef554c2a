package org.ilo.spf.launcher.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.servers.TemporaryDirectory;

/** The folder in which a suite keeps keys, secrets and tokens, and which only their owner can read. */
public final class IdentityFolder {

    private static final String OWNER_ONLY = "rwx------";
    private static final String SECRETS = "keycloak.properties";

    private final Path folder;

    /** The folder of the suite with this data directory. */
    public IdentityFolder(Path data) {
        this.folder = data.resolve("identity");
    }

    /** Whether the suite was last started with a Keycloak. */
    public boolean isOfKeycloak() {
        return Files.exists(folder.resolve(SECRETS)) && !Files.exists(tokens());
    }

    /** The private key of the machine's own issuer. */
    Path key() {
        return made(folder).resolve("issuer.pem");
    }

    /** The secrets of Keycloak's clients, and its administrator's password. */
    Path secrets() {
        return made(folder).resolve(SECRETS);
    }

    /** A token for every role, in a file of the role's name. */
    public Path tokens() {
        return folder.resolve("tokens");
    }

    /** Writes one token for every role, for use in scripts. */
    public void writeTokens(Issuer issuer) {
        made(tokens());
        for (var role : Role.values()) {
            write(tokens().resolve(role.code()), issuer.token(Person.named(role)));
        }
    }

    /** Deletes the tokens, which the services no longer accept. */
    public void removeTokens() {
        TemporaryDirectory.delete(tokens());
    }

    /** Writes a file completely or not at all; only its owner can read it, from the moment it exists. */
    static void write(Path file, String content) {
        try {
            var written = Files.createTempFile(made(file.toAbsolutePath().getParent()), "new", "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(written, content);
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path made(Path directory) {
        try {
            if (!Files.isDirectory(directory)) {
                Files.createDirectories(directory,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
