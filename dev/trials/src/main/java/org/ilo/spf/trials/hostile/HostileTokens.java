package org.ilo.spf.trials.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.ilo.spf.servers.Token;
import org.ilo.spf.servers.TokenIssuer;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Access tokens that nobody may be believed with: the catalogue. */
final class HostileTokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final KeyPair STRANGERS = strangersKeys();

    private final Map<String, String> tokens;

    /** Tokens that are almost those of this issuer. */
    HostileTokens(TokenIssuer issuer) {
        tokens = all(issuer);
    }

    /** A request, good but for the token that it lacks, with every bad one; all are refused, even where none is needed. */
    List<Attack> with(Sent request) {
        var attacks = new ArrayList<Attack>();
        tokens.forEach((name, token) -> attacks.add(new Attack(request.head().get(0) + ": " + name,
                request.header("Authorization: Bearer " + token), Set.of(401))));
        attacks.add(new Attack(request.head().get(0) + ": a token beyond any header",
                request.header("Authorization: Bearer " + "a".repeat(100_000)), Set.of(431)));
        return attacks;
    }

    private static Map<String, String> all(TokenIssuer issuer) {
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("alg none", eve(issuer).unsigned());
        tokens.put("the public key for a shared secret", eve(issuer).signedWithThePublicKey());
        tokens.put("expired", eve(issuer).expired().sign());
        tokens.put("not yet valid", eve(issuer).notYetValid().sign());
        tokens.put("for another audience", eve(issuer).audience("account").sign());
        tokens.put("by another issuer", eve(issuer).issuedBy("https://evil.example").sign());
        tokens.put("by a stranger in the issuer's name", eve(TokenIssuer.withNewKey()).sign());
        tokens.put("without a subject", eve(issuer).with("sub", null).sign());
        tokens.putAll(strangers(issuer));
        tokens.putAll(mangled(eve(issuer).sign()));
        return tokens;
    }

    private static Token eve(TokenIssuer issuer) {
        return issuer.token("eve").roles("admin", "verifier", "results-officer", "funding-officer", "system-client")
                .scopes("countries:write");
    }

    /** A stranger who says where, or even with what, the signature is to be verified. */
    private static Map<String, String> strangers(TokenIssuer issuer) {
        var modulus = ((RSAPublicKey) STRANGERS.getPublic()).getModulus().toByteArray();
        var key = Map.of("kty", "RSA", "e", "AQAB", "n",
                Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(modulus, 1, modulus.length)));
        var headers = new LinkedHashMap<String, Map<String, Object>>();
        headers.put("jwk", Map.of("jwk", key));
        headers.put("jku", Map.of("jku", "http://127.0.0.1:9/keys.json"));
        headers.put("x5u", Map.of("x5u", "http://127.0.0.1:9/certificate.pem"));
        headers.put("kid of a file", Map.of("kid", "../../../../dev/null"));
        headers.put("kid of an injection", Map.of("kid", "x' union select 'secret' --"));
        headers.put("kid of 4,000 characters", Map.of("kid", "k".repeat(4_000)));
        headers.put("crit", Map.of("crit", List.of("exp-by-magic"), "exp-by-magic", true));
        headers.put("b64 false", Map.of("crit", List.of("b64"), "b64", false));
        var tokens = new LinkedHashMap<String, String>();
        var claims = payload(eve(issuer).sign());
        headers.forEach((name, header) -> tokens.put(name, signed(claims, header)));
        return tokens;
    }

    private static Map<String, String> mangled(String good) {
        var parts = good.split("\\.");
        var other = encoded(payload(good).replace("\"eve\"", "\"root\""));
        var mangled = new LinkedHashMap<String, String>();
        mangled.put("another's claims", parts[0] + "." + other + "." + parts[2]);
        mangled.put("no signature", parts[0] + "." + parts[1] + ".");
        mangled.put("half a signature", good.substring(0, good.length() - 100));
        mangled.put("a signature of zeros", parts[0] + "." + parts[1] + "." + "A".repeat(342));
        mangled.put("no claims", parts[0] + ".." + parts[2]);
        mangled.put("no header", "." + parts[1] + "." + parts[2]);
        mangled.put("dots", "..");
        mangled.put("five parts", good + ".x.y");
        mangled.put("a header that is no JSON", encoded("x") + "." + parts[1] + "." + parts[2]);
        mangled.put("claims that are no JSON", parts[0] + "." + encoded("[1") + "." + parts[2]);
        mangled.put("a header nested deeply", encoded("{\"alg\":" + "[".repeat(3_000) + "]".repeat(3_000) + "}") + ".e30.e30");
        mangled.put("no base64", "é!." + parts[1] + "." + parts[2]);
        mangled.put("8 kB", "a".repeat(8_000));
        mangled.put("twice", good + " " + good);
        mangled.put("nothing", "");
        mangled.put("a second beside it", good + "\r\nAuthorization: Bearer " + good);
        return mangled;
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static String signed(String claims, Map<String, Object> more) {
        var header = JSON.createObjectNode().put("alg", "RS256").put("typ", "JWT");
        more.forEach((name, value) -> header.set(name, JSON.valueToTree(value)));
        String content = encoded(header.toString()) + "." + encoded(claims);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(STRANGERS.getPrivate());
            signature.update(content.getBytes(UTF_8));
            return content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair strangersKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
