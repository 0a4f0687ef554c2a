package org.ilo.spf.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.vertx.core.net.SocketAddress;

class ClientAddressesTest {

    private final ClientAddresses clients = new ClientAddresses(List.of("10.1.0.0/16", "192.0.2.7", "fd00::/8"));

    @ParameterizedTest
    @CsvSource({ "10.1.200.3,true", "10.2.0.1,false", "192.0.2.7,true", "192.0.2.8,false", "fd12::1,true",
            "2001:db8::1,false" })
    void aGatewayIsKnownByItsAddress(String address, boolean isGateway) {
        assertThat(clients.isGateway(SocketAddress.inetSocketAddress(1234, address))).isEqualTo(isGateway);
    }

    @Test
    void noClientIsAGatewayUnlessConfigured() {
        assertThat(new ClientAddresses(List.of()).isGateway(SocketAddress.inetSocketAddress(1234, "127.0.0.1"))).isFalse();
    }

    @Test
    void theAddressesOfOneNetworkOfIpV6AreOneCaller() {
        assertThat(key("2001:db8:0:1::1")).isEqualTo(key("2001:db8:0:1:ffff::2")).isNotEqualTo(key("2001:db8:0:2::1"));
        assertThat(key("192.0.2.7")).isNotEqualTo(key("192.0.2.8"));
    }

    @Test
    void aMistypedGatewayIsRefused() {
        assertThatThrownBy(() -> new ClientAddresses(List.of("gateway.example.org")))
                .hasMessageContaining("gateway.example.org");
    }

    private static String key(String address) {
        return ClientAddresses.key(SocketAddress.inetSocketAddress(1234, address));
    }
}
