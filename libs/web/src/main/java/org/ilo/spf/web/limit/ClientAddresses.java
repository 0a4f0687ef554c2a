package org.ilo.spf.web.limit;

import java.util.HexFormat;
import java.util.List;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;

/** The address of the client at the other end of a connection, which unlike a header cannot be forged. */
final class ClientAddresses {

    private static final int NETWORK_BYTES = 8;

    private final List<IpSubnetFilterRule> gateways;

    ClientAddresses(List<String> gateways) {
        this.gateways = gateways.stream().map(ClientAddresses::network).toList();
    }

    boolean isGateway(SocketAddress client) {
        if (gateways.isEmpty() || client == null || client.hostAddress() == null) {
            return false;
        }
        var address = new java.net.InetSocketAddress(client.hostAddress(), 0);
        return gateways.stream().anyMatch(network -> network.matches(address));
    }

    /** The key that requests from an address are counted under: of IPv6 its network, as a client has 2⁶⁴ addresses in one. */
    static String key(SocketAddress client) {
        String address = client == null ? null : client.hostAddress();
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null ? address : HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
    }

    private static IpSubnetFilterRule network(String text) {
        String[] parts = text.strip().split("/", 2);
        int whole = parts[0].contains(":") ? 128 : 32;
        int prefix = parts.length == 1 ? whole : Integer.parseInt(parts[1]);
        if (!NetUtil.isValidIpV4Address(parts[0]) && !NetUtil.isValidIpV6Address(parts[0])) {
            throw new IllegalArgumentException("Not the address of a gateway in web.rate-limits.gateways: " + text);
        }
        return new IpSubnetFilterRule(parts[0], prefix, IpFilterRuleType.ACCEPT);
    }
}
