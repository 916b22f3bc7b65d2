package com.winzo.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseDecoder;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Load at constant rates, for latency. Each request has its time, whether or not earlier ones have been answered, and its latency
 * counts from that time: a server that stalls, or a generator that is late, shows in every request it made wait.
 *
 * <p>One event loop does everything, so nothing here is locked. Own code on Netty, because nothing that measures from the
 * intended time can be had as a library or package: the README of the module says what there is.
 */
final class OpenLoop implements AutoCloseable {

    private static final int CONNECTIONS_AT_START = 64;
    private static final int CONNECTIONS_MAX = 2_000;
    /** Above 2,000 requests a second, a few go out together: half the cost, for half a millisecond that counts as latency. */
    private static final long TICK_NANOS = 500_000;

    private static final int REQUEST_BYTES = 2048;
    private static final int ANSWER_BYTES_MAX = 4 * 1024 * 1024;
    private static final long LAST_ANSWER_SECONDS = 30;
    private static final long CALM_SECONDS_MAX = 120;

    private final EventLoopGroup group = Loop.start();
    private final URI uri;
    private final Cpu cpu;
    private final Acknowledgements acknowledgements;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Deque<Due> waiting = new ArrayDeque<>();
    private int connections;
    private int connecting;
    private int runs;

    /** A request whose time has come. */
    private record Due(LaneRun lane, long intendedNanos) {}

    OpenLoop(URI uri, Cpu cpu, Acknowledgements acknowledgements) {
        this.uri = uri;
        this.cpu = cpu;
        this.acknowledgements = acknowledgements;
        group.submit(this::connectSome).syncUninterruptibly();
    }

    /** Runs the lanes side by side for that long, and waits for the last answers. */
    Map<String, Outcome> run(List<Lane> lanes, int seconds) {
        Running running = start(lanes);
        running.stopAfter(seconds);
        return running.outcomes();
    }

    Outcome run(Lane lane, int seconds) {
        return run(List.of(lane), seconds).get(lane.name());
    }

    /** Starts the lanes; they run until they are stopped. */
    Running start(List<Lane> lanes) {
        runs++;
        List<LaneRun> started = new ArrayList<>();
        for (Lane lane : lanes) {
            Wire wire = new Wire(uri, lane, acknowledgements.keyPrefix() + "-open-" + runs + "-" + lane.name());
            started.add(new LaneRun(lane, wire));
        }
        Running running = new Running(started, cpu.sample());
        group.execute(running::begin);
        return running;
    }

    /** The server closes connections that have been idle for long. */
    private void connectSome() {
        while (connections < CONNECTIONS_AT_START) {
            connect();
        }
    }

    private void connect() {
        connections++;
        connecting++;
        ChannelFuture future = new Bootstrap()
                .group(group)
                .channel(Loop.channel())
                .option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpResponseDecoder(new HttpDecoderConfig().setValidateHeaders(false)),
                                        new HttpObjectAggregator(ANSWER_BYTES_MAX),
                                        new Connection(channel));
                    }
                })
                .connect(uri.getHost(), uri.getPort());
        future.addListener(done -> {
            connecting--;
            if (!done.isSuccess()) {
                connections--;
            }
        });
    }

    private void send(Due due) {
        Connection connection = idle.pollLast();
        if (connection != null) {
            connection.send(due);
            return;
        }
        waiting.add(due);
        if (connections < CONNECTIONS_MAX && connecting < waiting.size()) {
            connect();
        }
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 5, TimeUnit.SECONDS).syncUninterruptibly();
    }

    /** Lanes under way. */
    final class Running {

        private final List<LaneRun> lanes;
        private final Cpu.Sample start;
        private final CompletableFuture<Void> answered = new CompletableFuture<>();
        private long startNanos;
        private long endNanos = Long.MAX_VALUE;
        private boolean stopping;

        private Running(List<LaneRun> lanes, Cpu.Sample start) {
            this.lanes = lanes;
            this.start = start;
        }

        private void begin() {
            connectSome();
            startNanos = System.nanoTime();
            lanes.forEach(lane -> lane.begin(startNanos, lanes.indexOf(lane), lanes.size()));
            sendDue();
        }

        private void sendDue() {
            if (stopping) {
                return;
            }
            long next = Long.MAX_VALUE;
            for (LaneRun lane : lanes) {
                while (lane.nextNanos() <= System.nanoTime() && lane.nextNanos() < endNanos) {
                    send(new Due(lane, lane.take()));
                }
                next = Math.min(next, lane.nextNanos());
            }
            later(this::sendDue, Math.max(TICK_NANOS, next - System.nanoTime()), TimeUnit.NANOSECONDS);
        }

        /** Sends what is due within that time after the start, however late, and nothing else. */
        void stopAfter(int seconds) {
            group.execute(() -> {
                endNanos = startNanos + TimeUnit.SECONDS.toNanos(seconds);
                later(this::stop, endNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
            });
        }

        /** Sends nothing new from now on. */
        void stopNow() {
            group.execute(this::stop);
        }

        private void stop() {
            sendDue();
            stopping = true;
            awaitAnswers(System.nanoTime() + TimeUnit.SECONDS.toNanos(LAST_ANSWER_SECONDS));
        }

        private void awaitAnswers(long deadlineNanos) {
            boolean allHere = lanes.stream().allMatch(LaneRun::isAnswered);
            if (allHere || System.nanoTime() > deadlineNanos) {
                waiting.clear();
                lanes.forEach(lane -> lane.end(System.nanoTime()));
                awaitCalm(System.nanoTime() + TimeUnit.SECONDS.toNanos(CALM_SECONDS_MAX));
            } else {
                later(() -> awaitAnswers(deadlineNanos), 1, TimeUnit.MILLISECONDS);
            }
        }

        /** The next measurement must not find an overwhelmed server still at work for this one. */
        private void awaitCalm(long deadlineNanos) {
            boolean isCalm = idle.size() + connecting == connections;
            if (isCalm || System.nanoTime() > deadlineNanos) {
                answered.complete(null);
            } else {
                later(() -> awaitCalm(deadlineNanos), 1, TimeUnit.MILLISECONDS);
            }
        }

        /** A failure of the generator itself ends the run. */
        private void later(Runnable work, long delay, TimeUnit unit) {
            group.schedule(work, delay, unit).addListener(done -> {
                if (!done.isSuccess()) {
                    answered.completeExceptionally(done.cause());
                }
            });
        }

        /** Waits for the end; what each lane came to, by name. */
        Map<String, Outcome> outcomes() {
            answered.join();
            Cpu.Shares shares = cpu.since(start);
            Map<String, Outcome> outcomes = new LinkedHashMap<>();
            for (LaneRun lane : lanes) {
                acknowledgements.add(lane.betIds());
                acknowledgements.expect(lane.betIds().size());
                outcomes.put(lane.name(), lane.outcome(shares));
            }
            return outcomes;
        }
    }

    /** One connection, with one request under way at most. */
    private final class Connection extends SimpleChannelInboundHandler<FullHttpResponse> {

        private final Channel channel;
        private Due underWay;

        Connection(Channel channel) {
            this.channel = channel;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            next();
        }

        private void next() {
            Due due = waiting.poll();
            if (due == null) {
                idle.add(this);
            } else {
                send(due);
            }
        }

        void send(Due due) {
            underWay = due;
            ByteBuf request = channel.alloc().directBuffer(REQUEST_BYTES);
            due.lane().writeNextRequest(request);
            channel.writeAndFlush(request).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpResponse response) {
            Due due = underWay;
            underWay = null;
            due.lane().answered(response, System.nanoTime() - due.intendedNanos());
            next();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            connections--;
            idle.remove(this);
            if (underWay != null) {
                underWay.lane().failed();
                underWay = null;
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            context.close().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
    }
}
