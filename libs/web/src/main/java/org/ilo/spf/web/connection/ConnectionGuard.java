package org.ilo.spf.web.connection;

import org.ilo.spf.web.problem.Refusal;

import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

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
 * Stands between one connection and the framework: a request has so long to arrive, head and body each, however much of it
 * trickles in; what is not HTTP, or too much, is answered with a problem. Once nobody is let in any more, the next answer
 * says that it is the last.
 *
 * <p>
 * The time an answer takes is not counted, nor is the time in which the server itself does not read.
 */
final class ConnectionGuard extends ChannelDuplexHandler {

    private final long patience;
    private final long largestBody;
    private long deadline;
    private Future<?> alarm;
    /** How many requests have begun that are not answered to the end. */
    private int owed;
    private boolean answering;
    private boolean isLast;
    private boolean inBody;
    private long bodyLength;
    private boolean hasServed;
    private boolean refused;

    ConnectionGuard(Duration patience, long largestBody) {
        this.patience = patience.toNanos();
        this.largestBody = largestBody;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext connection) {
        begin();
        watch(connection, patience);
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        alarm.cancel(false);
        connection.fireChannelInactive();
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        Refusal refusal = refused ? null : RequestValidation.of(message, largestBody);
        if (refusal == null && !refused) {
            refusal = follow(message);
        }
        if (refusal != null) {
            refuse(connection, refusal);
        }
        if (!refused) {
            connection.fireChannelRead(message);
            return;
        }
        // What a refused client still sends is read and forgotten: a connection closed over it would lose the answer.
        ReferenceCountUtil.release(message);
    }

    private Refusal follow(Object message) {
        if (message instanceof HttpRequest) {
            owed++;
            inBody = true;
            bodyLength = 0;
            begin();
        }
        if (message instanceof HttpContent content) {
            bodyLength += content.content().readableBytes();
            if (bodyLength > largestBody) {
                return Refusal.BODY_TOO_LARGE;
            }
            if (message instanceof LastHttpContent) {
                inBody = false;
                begin();
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
        boolean interim = message instanceof HttpResponse early
                && early.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (!interim && message instanceof HttpResponse answer) {
            SecurityHeaders.put(answer.headers());
            answering = true;
            isLast = owed == 1 && isEntranceClosed(connection);
            if (isLast) {
                answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            }
        }
        if (!interim && message instanceof LastHttpContent) {
            answering = false;
            hasServed = true;
            owed--;
            if (!inBody) {
                begin();
            }
            if (isLast) {
                connection.write(message, promise.unvoid().addListener(ChannelFutureListener.CLOSE));
                return;
            }
        }
        connection.write(message, promise);
    }

    private static boolean isEntranceClosed(ChannelHandlerContext connection) {
        return !connection.channel().parent().isOpen();
    }

    /** Gives the next part of the exchange its time. */
    private void begin() {
        deadline = System.nanoTime() + patience;
    }

    private void watch(ChannelHandlerContext connection, long nanos) {
        alarm = connection.executor().schedule(() -> look(connection), nanos, TimeUnit.NANOSECONDS);
    }

    private void look(ChannelHandlerContext connection) {
        boolean waiting = refused || (inBody || owed == 0) && connection.channel().config().isAutoRead();
        long left = waiting ? deadline - System.nanoTime() : patience;
        if (left > 0) {
            watch(connection, left);
        } else if (refused) {
            connection.close();
        } else {
            refuse(connection, Refusal.REQUEST_TIMEOUT);
        }
    }

    private void refuse(ChannelHandlerContext connection, Refusal refusal) {
        boolean isNext = owed == (inBody ? 1 : 0) && !answering;
        boolean isIdle = refusal == Refusal.REQUEST_TIMEOUT && !inBody && hasServed;
        refused = true;
        if (!isNext || isIdle) {
            // An answer that is written already is not withheld over what came after it.
            connection.flush();
            connection.close();
            return;
        }
        alarm.cancel(false);
        long reading = refusal == Refusal.REQUEST_TIMEOUT ? TimeUnit.SECONDS.toNanos(1) : patience;
        deadline = System.nanoTime() + reading;
        watch(connection, reading);
        connection.channel().config().setAutoRead(true);
        connection.writeAndFlush(answer(refusal)).addListener(sent -> {
            if (connection.channel() instanceof DuplexChannel channel) {
                channel.shutdownOutput();
            }
        });
    }

    private static DefaultFullHttpResponse answer(Refusal refusal) {
        var answer = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(refusal.status()),
                Unpooled.wrappedBuffer(refusal.problem()));
        answer.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, answer.content().readableBytes())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        SecurityHeaders.put(answer.headers());
        return answer;
    }
}
