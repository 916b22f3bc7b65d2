package com.winzo.bench;

import com.winzo.it.client.Api;
import com.winzo.it.client.Await;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Very many sockets hear of each change of one market's prices. */
final class Fanout implements Scenario {

    private static final int CHANGES_PER_SECOND = 10;
    private static final int WARM_UP_SECONDS = 10;

    @Override
    public String name() {
        return "fanout";
    }

    @Override
    public void run(Bench bench) {
        Api trader = bench.target().winzo().as("trader");
        Game game = Stage.game(bench.desk());
        int sockets = bench.options().sockets();
        int changes = (WARM_UP_SECONDS + bench.options().seconds()) * CHANGES_PER_SECOND;
        Arrivals arrivals = new Arrivals(game.market().version(), changes);
        long heapBefore = bench.target().heapAfterGcBytes();
        Delivery delivery;
        try (SocketCrowd crowd = new SocketCrowd(bench.target().uri(), arrivals)) {
            crowd.open(sockets);
            heap(bench, "connected", bench.target().heapAfterGcBytes() - heapBefore);
            crowd.subscribe(game.market().id());
            heap(bench, "following a market", bench.target().heapAfterGcBytes() - heapBefore);
            delivery = deliver(bench, trader, game, changes, arrivals);
            Await.until("the last change is everywhere", () -> arrivals.socketsAtEnd() == sockets);
            bench.report().line("sockets lost: %d", crowd.lost());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
        report(bench, delivery, arrivals.toLastSocketMicros(sockets, WARM_UP_SECONDS * CHANGES_PER_SECOND));
    }

    private static void heap(Bench bench, String what, long bytes) {
        bench.report()
                .figure(
                        "fanout: heap of a socket, " + what + ", bytes",
                        1.0 * bytes / bench.options().sockets(),
                        Goal.atMost(10_000));
    }

    private record Delivery(double framesPerSecond, Cpu.Shares cpu) {}

    /** Changes the prices in a steady rhythm; what was delivered after the warm-up. */
    private static Delivery deliver(Bench bench, Api trader, Game game, int changes, Arrivals arrivals)
            throws InterruptedException {
        long startNanos = System.nanoTime();
        List<Future<?>> ticks = new ArrayList<>();
        try (ScheduledExecutorService rhythm = Executors.newScheduledThreadPool(1)) {
            for (int i = 0; i < changes; i++) {
                int number = i;
                long delayNanos = TimeUnit.SECONDS.toNanos(number) / CHANGES_PER_SECOND;
                Runnable change = () -> change(trader, game, number, startNanos + delayNanos, arrivals);
                ticks.add(rhythm.schedule(change, delayNanos, TimeUnit.NANOSECONDS));
            }
            ticks.get(WARM_UP_SECONDS * CHANGES_PER_SECOND - 1).get();
            Cpu.Sample start = bench.cpu().sample();
            long framesBefore = arrivals.frames();
            long warmNanos = System.nanoTime();
            for (Future<?> tick : ticks) {
                tick.get();
            }
            double seconds = (System.nanoTime() - warmNanos) / 1e9;
            return new Delivery(
                    (arrivals.frames() - framesBefore) / seconds, bench.cpu().since(start));
        } catch (ExecutionException e) {
            throw new IllegalStateException("A price could not be changed", e.getCause());
        }
    }

    private static void change(Api trader, Game game, int number, long intendedNanos, Arrivals arrivals) {
        long version = trader.put(Prices.path(game), Prices.change(game, number))
                .expect(200)
                .data()
                .path("version")
                .asLong();
        arrivals.asked(version, intendedNanos);
    }

    private static void report(Bench bench, Delivery delivery, Histogram toLast) {
        bench.report()
                .line(
                        "%,.0f messages/s; from the change to the last of %,d sockets: ms p50 %.0f p99 %.0f max %.0f (%d changes)",
                        delivery.framesPerSecond(),
                        bench.options().sockets(),
                        toLast.getValueAtPercentile(50) / 1e3,
                        toLast.getValueAtPercentile(99) / 1e3,
                        toLast.getMaxValue() / 1e3,
                        toLast.getTotalCount());
        bench.report().line("processors: %s", delivery.cpu());
        bench.report()
                .figure("fanout: messages delivered per second", delivery.framesPerSecond(), Goal.atLeast(100_000));
        bench.report()
                .figure(
                        "fanout: change to last socket, p99 ms",
                        toLast.getValueAtPercentile(99) / 1e3,
                        Goal.atMost(150));
    }
}
