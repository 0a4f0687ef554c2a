package org.ilo.spf.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

import org.ilo.spf.contracts.access.Role;
import org.ilo.spf.servers.Token;
import org.ilo.spf.servers.TokenIssuer;

import io.restassured.response.Response;

/** Every token that must not be believed, sent to a running service. */
public final class BadTokens {

    private BadTokens() {
    }

    /** Requires that each is refused with 401, also where no token is needed; a good one beside them is not. */
    public static void areRefused(String path) {
        assertThat(get(path, "Bearer " + admin().sign()).statusCode()).isEqualTo(200);
        all().forEach((what, header) -> {
            Response answer = get(path, header);
            assertThat(answer.statusCode()).as("%s: %s", what, answer.asString()).isEqualTo(401);
            assertThat(answer.contentType()).as(what).isEqualTo("application/problem+json");
            assertThat(answer.header("WWW-Authenticate")).as(what).startsWith("Bearer");
            assertThat(answer.<String> path("type")).as(what).isEqualTo("/api/v1/problems/unauthenticated");
            assertThat(answer.asString()).as(what).doesNotContainIgnoringCase("exception").doesNotContain("jose");
        });
    }

    private static Map<String, String> all() {
        var tokens = new LinkedHashMap<String, String>();
        tokens.put("alg none", admin().unsigned());
        tokens.put("HS256 with the public key as secret", admin().signedWithThePublicKey());
        tokens.put("RS512", admin().signedWith("RS512"));
        tokens.put("another key", TokenIssuer.withNewKey().token("eve").roles("admin").sign());
        tokens.put("another audience", admin().audience("another-system").sign());
        tokens.put("another issuer", admin().issuedBy("https://elsewhere.example").sign());
        tokens.put("expired", admin().expired().sign());
        tokens.put("not yet valid", admin().notYetValid().sign());
        tokens.put("no subject", admin().with("sub", null).sign());
        tokens.put("changed roles", changed(admin().sign()));
        tokens.put("no signature", admin().sign().replaceFirst("[^.]*$", ""));
        tokens.put("garbage", "garbage");
        tokens.put("garbage of three parts", "a.b.c");
        tokens.put("8 kB", "a".repeat(8192));
        tokens.put("8 kB of three parts", "a".repeat(8000) + "." + "b".repeat(100) + "." + "c".repeat(92));
        tokens.replaceAll((what, token) -> "Bearer " + token);
        return tokens;
    }

    // Somebody else's claims before a signature that holds for others.
    private static String changed(String token) {
        String[] parts = token.split("\\.");
        String[] others = Tokens.of("eve", Role.VIEWER).sign().split("\\.");
        return others[0] + "." + parts[1] + "." + others[2];
    }

    private static Token admin() {
        return Tokens.of("eve", Role.ADMIN);
    }

    private static Response get(String path, String authorization) {
        return given().header("Authorization", authorization).get(path);
    }
}
