package org.ilo.spf.web.connection;

import java.time.Duration;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Adds a {@link ConnectionGuard} to every connection to an HTTP server.
 *
 * <p>
 * Neither Quarkus nor Vert.x lets an application see a connection before its first request is whole; the transport, which sets
 * up every server, does.
 */
public class ConnectionGuardInstaller implements VertxServiceProvider {

    // Vert.x's name of the handler that writes responses: the last of those that know bytes, behind the one that reads requests.
    private static final String ENCODER = "httpEncoder";

    /** The channels that accept connections. */
    private static final ChannelGroup SERVER_CHANNELS = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

    @Override
    public void init(VertxBuilder vertx) {
        vertx.findTransport(new GuardedTransport(vertx.findTransport(), ConnectionGuardInstaller::guard));
    }

    /** Accepts no connections any more; those that are open close with their next response. */
    static void closeServerChannels() {
        SERVER_CHANNELS.close();
    }

    // With TLS the handlers are added later than here; TLS ends in front of the suite.
    private static void guard(NetServerOptions options, ServerBootstrap server) {
        if (options.isSsl()) {
            return;
        }
        Config config = ConfigProvider.getConfig();
        Duration requestTimeout = config.getOptionalValue("web.request-timeout", Duration.class).orElse(Duration.ofSeconds(10));
        long maxBodySize = config.getOptionalValue("quarkus.http.limits.max-body-size", MemorySize.class)
                .map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
        server.handler(new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel serverChannel) {
                SERVER_CHANNELS.add(serverChannel);
            }
        });
        ChannelHandler handlers = server.config().childHandler();
        server.childHandler(new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel connection) {
                connection.pipeline().addLast(handlers);
                if (connection.pipeline().get(ENCODER) != null) {
                    connection.pipeline().addAfter(ENCODER, "connection-guard",
                            new ConnectionGuard(requestTimeout, maxBodySize));
                }
            }
        });
    }
}
