package org.ilo.spf.web.connection;

import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.ilo.spf.web.problem.ProblemType;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;

/**
 * Guards one connection: head and body of a request each have to arrive within the request timeout, however steadily bytes
 * trickle in; what is not HTTP, or too large, is answered with a problem. Once the server channel is closed, the next response
 * says that it is the last.
 *
 * <p>
 * The time that computing a response takes is not counted, nor is the time in which the server itself does not read.
 */
final class ConnectionGuard extends ChannelDuplexHandler {

    private static final long LINGER_AFTER_TIMEOUT = TimeUnit.SECONDS.toNanos(1);

    private final long requestTimeout;
    private final long maxBodySize;
    private long deadline;
    private Future<?> timer;
    /** Requests that have begun and are not fully answered. */
    private int pending;
    private boolean responding;
    private boolean isLast;
    private boolean inBody;
    private long bodyLength;
    private boolean hasServed;
    private boolean refused;

    ConnectionGuard(Duration requestTimeout, long maxBodySize) {
        this.requestTimeout = requestTimeout.toNanos();
        this.maxBodySize = maxBodySize;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext connection) {
        restartTimeout();
        schedule(connection, requestTimeout);
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        timer.cancel(false);
        connection.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        ProblemType problem = refused ? null : RequestValidation.of(message, maxBodySize);
        if (problem == null && !refused) {
            problem = track(message);
        }
        if (problem != null) {
            refuse(connection, problem);
        }
        if (!refused) {
            connection.fireChannelRead(message);
            return;
        }
        // What a refused client still sends is read and dropped: closing the connection with it unread would lose the response.
        ReferenceCountUtil.release(message);
    }

    private ProblemType track(Object message) {
        if (message instanceof HttpRequest) {
            pending++;
            inBody = true;
            bodyLength = 0;
            restartTimeout();
        }
        if (message instanceof HttpContent content) {
            bodyLength += content.content().readableBytes();
            if (bodyLength > maxBodySize) {
                return ProblemType.BODY_TOO_LARGE;
            }
            if (message instanceof LastHttpContent) {
                inBody = false;
                restartTimeout();
            }
        }
        return null;
    }

    @Override
    public void write(ChannelHandlerContext connection, Object message, ChannelPromise promise) {
        if (refused) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        boolean interim = message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (!interim && message instanceof HttpResponse response) {
            SecurityHeaders.put(response.headers());
            responding = true;
            isLast = pending == 1 && isServerClosed(connection);
            if (isLast) {
                response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
        }
        if (!interim && message instanceof LastHttpContent) {
            responding = false;
            hasServed = true;
            pending--;
            if (!inBody) {
                restartTimeout();
            }
            if (isLast) {
                connection.write(message, promise.unvoid().addListener(ChannelFutureListener.CLOSE));
                return;
            }
        }
        connection.write(message, promise);
    }

    private static boolean isServerClosed(ChannelHandlerContext connection) {
        return !connection.channel().parent().isOpen();
    }

    /** The next part of the exchange has the whole timeout again. */
    private void restartTimeout() {
        deadline = System.nanoTime() + requestTimeout;
    }

    private void schedule(ChannelHandlerContext connection, long nanos) {
        timer = connection.executor().schedule(() -> checkTimeout(connection), nanos, TimeUnit.NANOSECONDS);
    }

    private void checkTimeout(ChannelHandlerContext connection) {
        boolean waiting = refused || (inBody || pending == 0) && connection.channel().config().isAutoRead();
        long left = waiting ? deadline - System.nanoTime() : requestTimeout;
        if (left > 0) {
            schedule(connection, left);
        } else if (refused) {
            connection.close();
        } else {
            refuse(connection, ProblemType.REQUEST_TIMEOUT);
        }
    }

    private void refuse(ChannelHandlerContext connection, ProblemType problem) {
        boolean isNext = pending == (inBody ? 1 : 0) && !responding;
        boolean isIdle = problem == ProblemType.REQUEST_TIMEOUT && !inBody && hasServed;
        refused = true;
        if (!isNext || isIdle) {
            // A response that is written already is not withheld because of what came after it.
            connection.flush();
            connection.close();
            return;
        }
        timer.cancel(false);
        long lingering = problem == ProblemType.REQUEST_TIMEOUT ? LINGER_AFTER_TIMEOUT : requestTimeout;
        deadline = System.nanoTime() + lingering;
        schedule(connection, lingering);
        connection.channel().config().setAutoRead(true);
        connection.writeAndFlush(response(problem)).addListener(sent -> {
            if (connection.channel() instanceof DuplexChannel channel) {
                channel.shutdownOutput();
            }
        });
    }

    private static DefaultFullHttpResponse response(ProblemType problem) {
        var response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(problem.status()),
                Unpooled.wrappedBuffer(problem.body()));
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, ProblemType.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        SecurityHeaders.put(response.headers());
        return response;
    }
}
