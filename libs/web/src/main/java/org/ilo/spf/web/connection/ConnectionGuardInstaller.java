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
 * Posts a {@link ConnectionGuard} at every connection to an HTTP server.
 *
 * <p>
 * Neither Quarkus nor Vert.x lets an application see a connection before its first request is whole; the transport, which
 * sets up every server, does.
 */
public class ConnectionGuardInstaller implements VertxServiceProvider {

    // What Vert.x calls the part that writes answers: the last of those that know bytes, behind the one that reads requests.
    private static final String ENCODER = "httpEncoder";

    /** Where connections come in, as long as it is open. */
    private static final ChannelGroup ENTRANCES = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);

    @Override
    public void init(VertxBuilder vertx) {
        vertx.findTransport(new GuardedTransport(vertx.findTransport(), ConnectionGuardInstaller::watch));
    }

    /** Lets nobody in any more; who is in is served, and asked to leave. */
    static void closeEntrances() {
        ENTRANCES.close();
    }

    // Behind TLS the parts appear later than here; TLS ends in front of the suite.
    private static void watch(NetServerOptions options, ServerBootstrap server) {
        if (options.isSsl()) {
            return;
        }
        Config config = ConfigProvider.getConfig();
        Duration patience = config.getOptionalValue("edge.patience", Duration.class).orElse(Duration.ofSeconds(10));
        long largestBody = config.getOptionalValue("quarkus.http.limits.max-body-size", MemorySize.class)
                .map(MemorySize::asLongValue).orElse(Long.MAX_VALUE);
        server.handler(new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel entrance) {
                ENTRANCES.add(entrance);
            }
        });
        ChannelHandler rest = server.config().childHandler();
        server.childHandler(new ChannelInitializer<Channel>() {
            @Override
            protected void initChannel(Channel connection) {
                connection.pipeline().addLast(rest);
                if (connection.pipeline().get(ENCODER) != null) {
                    connection.pipeline().addAfter(ENCODER, "doorkeeper", new ConnectionGuard(patience, largestBody));
                }
            }
        });
    }
}
