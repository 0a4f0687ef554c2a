package org.ilo.spf.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

class RequiredIssuerTest {

    @Test
    void isMissingByDefault() {
        assertThat(RequiredIssuer.missing(config(Map.of()))).hasSize(2);
        assertThat(RequiredIssuer.missing(config(Map.of("quarkus.oidc.public-key", "MII")))).singleElement().asString()
                .contains("QUARKUS_OIDC_TOKEN_ISSUER");
        assertThat(RequiredIssuer.missing(config(Map.of("quarkus.oidc.token.issuer", "https://issuer.example"))))
                .singleElement()
                .asString().contains("QUARKUS_OIDC_PUBLIC_KEY", "QUARKUS_OIDC_AUTH_SERVER_URL");
    }

    @Test
    void isKnownByNameAndKeyOrAddress() {
        assertThat(RequiredIssuer.missing(config(Map.of("quarkus.oidc.token.issuer", "https://issuer.example",
                "quarkus.oidc.public-key", "MII")))).isEmpty();
        assertThat(RequiredIssuer.missing(config(Map.of("quarkus.oidc.token.issuer", "https://issuer.example",
                "quarkus.oidc.auth-server-url", "https://issuer.example")))).isEmpty();
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(settings, "test", 1)).build();
    }
}
