package org.ilo.spf.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {

    private final TokenIssuer issuer = TokenIssuer.withNewKey();

    @TempDir
    Path directory;

    @Test
    void signsTheClaims() throws InvalidJwtException, MalformedClaimException {
        var claims = verified(issuer, issuer.token("9f3a").name("Ama").roles("country-officer", "viewer").countries("TGO")
                .scopes("countries:write", "funding:write").lasting(Duration.ofMinutes(5)).sign());

        assertThat(claims.getSubject()).isEqualTo("9f3a");
        assertThat(claims.getClaimValue("preferred_username")).isEqualTo("Ama");
        assertThat(claims.getClaimValue("realm_access")).isEqualTo(Map.of("roles", List.of("country-officer", "viewer")));
        assertThat(claims.getStringListClaimValue("countries")).containsExactly("TGO");
        assertThat(claims.getClaimValue("scope")).isEqualTo("countries:write funding:write");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue()).isEqualTo(300);
        assertThat(claims.getJwtId()).isNotBlank();
    }

    @Test
    void makesInvalidTokens() {
        assertThat(List.of(issuer.token("eve").issuedBy("https://elsewhere.example").sign(),
                issuer.token("eve").audience("another-system").sign(), issuer.token("eve").expired().sign(),
                issuer.token("eve").notYetValid().sign(), issuer.token("eve").unsigned(),
                issuer.token("eve").signedWithThePublicKey(), TokenIssuer.withNewKey().token("eve").sign()))
                .allSatisfy(token -> assertThatThrownBy(() -> verified(issuer, token)).isInstanceOf(InvalidJwtException.class));
    }

    @Test
    void keepsItsKeyForItsOwnerAlone() throws IOException, InvalidJwtException, MalformedClaimException {
        var file = directory.resolve("data/issuer.pem");

        var first = TokenIssuer.keptIn(file);
        var second = TokenIssuer.keptIn(file);

        assertThat(second.publicKey()).isEqualTo(first.publicKey());
        assertThat(verified(first, second.token("ama").sign()).getSubject()).isEqualTo("ama");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(Files.list(file.getParent())).containsExactly(file);
    }

    private static JwtClaims verified(TokenIssuer issuer, String token) throws InvalidJwtException {
        return new JwtConsumerBuilder().setVerificationKey(key(issuer)).setExpectedAudience(TokenIssuer.AUDIENCE)
                .setExpectedIssuer(issuer.issuer()).setRequireExpirationTime()
                .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "RS256").build()
                .processToClaims(token);
    }

    private static PublicKey key(TokenIssuer issuer) {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(issuer.publicKey())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
