package org.ilo.spf.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/**
 * An issuer of access tokens on this machine, with its own key pair, instead of the organisation's identity provider.
 *
 * <p>
 * Its private key lets its holder act as anybody: it serves tests and the suite on one machine, never a deployment.
 */
public final class TokenIssuer {

    /** The audience of the tokens. */
    public static final String AUDIENCE = "social-protection-floors";

    private static final String ISSUER = "https://issuer.social-protection-floors.local";
    private static final int KEY_BITS = 2048;
    private static final String HEAD = "-----BEGIN PRIVATE KEY-----";
    private static final String FOOT = "-----END PRIVATE KEY-----";

    private final KeyPair keys;

    private TokenIssuer(KeyPair keys) {
        this.keys = keys;
    }

    /** An issuer whose key ends with it. */
    public static TokenIssuer withNewKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(KEY_BITS);
            return new TokenIssuer(generator.generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The issuer whose private key is in this PEM file, which is written at first, for its owner's eyes only. */
    public static TokenIssuer keptIn(Path privateKey) {
        try {
            if (!Files.exists(privateKey)) {
                withNewKey().keepIn(privateKey);
            }
            return read(Files.readString(privateKey));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key that its tokens are verified with: base64 of the DER form of X.509. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /** The name it puts into its tokens. */
    public String issuer() {
        return ISSUER;
    }

    /** A token for this subject, still to be described and signed. */
    public Token token(String subject) {
        return new Token(keys, ISSUER, subject);
    }

    // A file that is half written has no name yet, and two who start at once end up with one key.
    private void keepIn(Path file) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        var written = Files.createTempFile(directory, "issuer", ".pem",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        var lines = Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(keys.getPrivate().getEncoded());
        Files.writeString(written, HEAD + "\n" + lines + "\n" + FOOT + "\n", StandardCharsets.US_ASCII);
        try {
            Files.createLink(file, written);
        } catch (java.nio.file.FileAlreadyExistsException e) {
            // The other's key is as good.
        } catch (UnsupportedOperationException e) {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static TokenIssuer read(String pem) {
        try {
            var der = Base64.getMimeDecoder().decode(pem.replace(HEAD, "").replace(FOOT, ""));
            var rsa = KeyFactory.getInstance("RSA");
            var privateKey = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(der));
            var publicKey = rsa
                    .generatePublic(new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent()));
            return new TokenIssuer(new KeyPair(publicKey, privateKey));
        } catch (GeneralSecurityException | ClassCastException e) {
            throw new IllegalStateException("The file of the token issuer's key holds no RSA key.", e);
        }
    }
}
