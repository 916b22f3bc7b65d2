package com.winzo.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Very many sockets that follow one market. On one event loop; of each frame only the market's version is looked at, because the
 * crowd shares the processors with the server.
 */
final class SocketCrowd implements AutoCloseable {

    private static final int OPENING_AT_ONCE = 100;
    private static final int HANDSHAKE_BYTES_MAX = 16 * 1024;
    private static final long OPEN_SECONDS_MAX = 60;
    private static final ByteBuf ODDS_UPDATE = ascii("{\"event\":\"odds_update\"");
    private static final ByteBuf SUBSCRIBED = ascii("{\"event\":\"subscribed\"");
    private static final ByteBuf VERSION = ascii("\"version\":");

    private final EventLoopGroup group = Loop.start();
    private final URI uri;
    private final Arrivals arrivals;
    private final Set<Channel> channels = ConcurrentHashMap.newKeySet();
    private final Semaphore opening = new Semaphore(OPENING_AT_ONCE);
    private final AtomicInteger subscribed = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();

    SocketCrowd(URI uri, Arrivals arrivals) {
        this.uri = URI.create(uri.toString().replaceFirst("^http", "ws")).resolve("/ws");
        this.arrivals = arrivals;
    }

    /** Opens so many more sockets. */
    void open(int count) throws InterruptedException {
        for (int i = 0; i < count; i++) {
            acquire();
            connect();
        }
        for (int i = 0; i < OPENING_AT_ONCE; i++) {
            acquire();
        }
        opening.release(OPENING_AT_ONCE);
    }

    private void acquire() throws InterruptedException {
        if (!opening.tryAcquire(OPEN_SECONDS_MAX, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Sockets do not open: " + channels.size() + " are open");
        }
    }

    private void connect() {
        WebSocketClientProtocolConfig config = WebSocketClientProtocolConfig.newBuilder()
                .webSocketUri(uri)
                .version(WebSocketVersion.V13)
                .customHeaders(new DefaultHttpHeaders())
                .handshakeTimeoutMillis(TimeUnit.SECONDS.toMillis(OPEN_SECONDS_MAX))
                .build();
        new Bootstrap()
                .group(group)
                .channel(Loop.channel())
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpClientCodec(),
                                        new HttpObjectAggregator(HANDSHAKE_BYTES_MAX),
                                        new WebSocketClientProtocolHandler(config),
                                        new Ear());
                    }
                })
                .connect(uri.getHost(), uri.getPort())
                .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    /** Lets every socket follow the market; returns when each has the image. */
    void subscribe(String marketId) throws InterruptedException {
        String request = "{\"event\":\"subscribe_odds\",\"id\":1,\"data\":{\"marketIds\":[\"" + marketId + "\"]}}";
        for (Channel channel : List.copyOf(channels)) {
            acquire();
            channel.writeAndFlush(new TextWebSocketFrame(request)).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
        for (int i = 0; i < OPENING_AT_ONCE; i++) {
            acquire();
        }
        opening.release(OPENING_AT_ONCE);
    }

    int size() {
        return channels.size();
    }

    /** Sockets that the server, or a failure, has closed. */
    int lost() {
        return lost.get();
    }

    int subscribed() {
        return subscribed.get();
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }

    private static ByteBuf ascii(String text) {
        return Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** What one socket hears. */
    private final class Ear extends SimpleChannelInboundHandler<TextWebSocketFrame> {

        private long version;

        @Override
        public void userEventTriggered(ChannelHandlerContext context, Object event) {
            if (event == WebSocketClientProtocolHandler.ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
                channels.add(context.channel());
                opening.release();
            }
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, TextWebSocketFrame frame) {
            ByteBuf text = frame.content();
            if (startsWith(text, ODDS_UPDATE)) {
                long newer = number(text, VERSION);
                arrivals.heard(version, newer, System.nanoTime());
                version = newer;
            } else if (startsWith(text, SUBSCRIBED)) {
                version = number(text, VERSION);
                subscribed.incrementAndGet();
                opening.release();
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (channels.remove(context.channel())) {
                lost.incrementAndGet();
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }

        private static boolean startsWith(ByteBuf text, ByteBuf start) {
            int length = start.readableBytes();
            return text.readableBytes() >= length
                    && ByteBufUtil.equals(text, text.readerIndex(), start, start.readerIndex(), length);
        }

        private static long number(ByteBuf text, ByteBuf name) {
            int at = ByteBufUtil.indexOf(name, text) + name.readableBytes();
            long number = 0;
            for (byte digit = text.getByte(at); digit >= '0' && digit <= '9'; digit = text.getByte(++at)) {
                number = number * 10 + digit - '0';
            }
            return number;
        }
    }
}
