package org.ilo.spf.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;

import org.ilo.spf.contracts.register.Service;
import org.junit.jupiter.api.Test;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class GatewayConfigTest {

    private static final String PROPERTIES = "/application.properties";

    @Test
    void saysWhereEachServiceIs() throws Exception {
        assertThat(Owner.all(config(Map.of()))).extracting(Owner::service)
                .containsExactlyElementsOf(Service.titles());
    }

    @Test
    void takesAnAddressFromTheEnvironment() throws Exception {
        var services = config(Map.of("GATEWAY_SERVICES_RESULTS_SERVICE", "http://results-service:8082")).services();

        assertThat(services).containsOnlyKeys(Service.titles())
                .containsEntry("results-service", URI.create("http://results-service:8082"))
                .containsEntry("funding-service", URI.create("http://localhost:8083"));
    }

    private static GatewayConfig config(Map<String, String> environment) throws Exception {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(GatewayConfigTest.class.getResource(PROPERTIES), 250))
                .withSources(new EnvConfigSource(environment, 300))
                .withMapping(GatewayConfig.class)
                .withMappingIgnore("gateway.projection.**")
                .withValidateUnknown(false)
                .build().getConfigMapping(GatewayConfig.class);
    }
}
