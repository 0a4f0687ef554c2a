package org.ilo.spf.web.limit;

import java.util.HexFormat;
import java.util.List;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;

/** Who is at the other end of a connection, as far as its address tells, which nobody can make up. */
final class ClientAddresses {

    private static final int NETWORK_BYTES = 8;

    private final List<IpSubnetFilterRule> gateways;

    ClientAddresses(List<String> gateways) {
        this.gateways = gateways.stream().map(ClientAddresses::network).toList();
    }

    boolean isGateway(SocketAddress peer) {
        if (gateways.isEmpty() || peer == null || peer.hostAddress() == null) {
            return false;
        }
        var address = new java.net.InetSocketAddress(peer.hostAddress(), 0);
        return gateways.stream().anyMatch(network -> network.matches(address));
    }

    /** What requests from an address are counted under: whoever has an address of IPv6 has 2⁶⁴ of them. */
    static String name(SocketAddress peer) {
        String address = peer == null ? null : peer.hostAddress();
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
            throw new IllegalArgumentException("Not the address of a gateway in edge.limits.gateways: " + text);
        }
        return new IpSubnetFilterRule(parts[0], prefix, IpFilterRuleType.ACCEPT);
    }
}
