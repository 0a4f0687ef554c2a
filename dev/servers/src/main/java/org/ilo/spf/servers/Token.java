package org.ilo.spf.servers;

import java.security.Key;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** An access token before it is signed: its subject and what the subject may do; also the invalid tokens that tests need. */
public final class Token {

    private static final Duration HOUR = Duration.ofHours(1);

    private final KeyPair keys;
    private final JwtClaims claims = new JwtClaims();
    private NumericDate from = NumericDate.now();
    private Duration lasting = HOUR;

    Token(KeyPair keys, String issuer, String subject) {
        this.keys = keys;
        claims.setSubject(subject);
        claims.setIssuer(issuer);
        claims.setAudience(TokenIssuer.AUDIENCE);
    }

    /** A name to show, which nothing compares. */
    public Token name(String name) {
        return with("preferred_username", name);
    }

    /** The roles in the realm. */
    public Token roles(String... roles) {
        return with("realm_access", Map.of("roles", List.of(roles)));
    }

    /** The countries that a country officer works on, as ISO 3166-1 alpha-3 codes. */
    public Token countries(String... countries) {
        return with("countries", List.of(countries));
    }

    /** What a system client may write. */
    public Token scopes(String... scopes) {
        return with("scope", String.join(" ", scopes));
    }

    /** How long the token holds; an hour if nothing is said. */
    public Token lasting(Duration time) {
        lasting = time;
        return this;
    }

    /** Names another issuer than the one that signs. */
    public Token issuedBy(String issuer) {
        claims.setIssuer(issuer);
        return this;
    }

    /** Names another audience than this system. */
    public Token audience(String audience) {
        claims.setAudience(audience);
        return this;
    }

    /** A token that held until an hour ago. */
    public Token expired() {
        return starting(HOUR.negated().minus(lasting));
    }

    /** A token that holds in an hour. */
    public Token notYetValid() {
        return starting(HOUR);
    }

    /** Any other claim, or one of the above that says something it must not. */
    public Token with(String claim, Object value) {
        claims.setClaim(claim, value);
        return this;
    }

    /** The token as it is sent. */
    public String sign() {
        return sign(AlgorithmIdentifiers.RSA_USING_SHA256, keys.getPrivate());
    }

    /** The token, signed with another algorithm that RSA keys are good for. */
    public String signedWith(String algorithm) {
        return sign(algorithm, keys.getPrivate());
    }

    /** The forgery of someone who hopes that {@code alg: none} is believed. */
    public String unsigned() {
        return sign(AlgorithmIdentifiers.NONE, null);
    }

    /** The forgery of someone who hopes that the public key is taken for a shared secret. */
    public String signedWithThePublicKey() {
        return sign(AlgorithmIdentifiers.HMAC_SHA256, new HmacKey(keys.getPublic().getEncoded()));
    }

    private Token starting(Duration distance) {
        from = NumericDate.fromMilliseconds(from.getValueInMillis() + distance.toMillis());
        return this;
    }

    private String sign(String algorithm, Key key) {
        claims.setIssuedAt(from);
        claims.setNotBefore(from);
        claims.setExpirationTime(NumericDate.fromSeconds(from.getValue() + lasting.toSeconds()));
        claims.setGeneratedJwtId();
        var signature = new JsonWebSignature();
        signature.setHeader("typ", "JWT");
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        signature.setKey(key);
        signature.setPayload(claims.toJson());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
