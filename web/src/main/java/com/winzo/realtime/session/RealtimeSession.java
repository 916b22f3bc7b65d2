package com.winzo.realtime.session;

import com.winzo.platform.api.VerifiedToken;
import com.winzo.realtime.api.CustomerNews;
import com.winzo.realtime.api.EventNews;
import com.winzo.realtime.api.Listener;
import com.winzo.realtime.api.MarketNews;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One client's live connection: takes its requests, keeps what it follows, and sends one frame at a time.
 *
 * <p>News and answers only leave a trace here, under a lock held for moments; {@link #pump} then hands frames to the
 * transport, which calls back. Answers go before news, in order; of a market or event only the newest state is kept.
 */
public final class RealtimeSession implements Listener {

    private final Transport transport;
    private final Wire wire;
    private final Requests requests;
    private final Clock clock;
    private final Consumer<RealtimeSession> waker;
    private final MessageRate rate;
    private final AtomicInteger pumpCalls = new AtomicInteger();

    private final Object lock = new Object();
    private final Outbound answers = new Outbound(Limits.OUTBOUND_MESSAGES_MAX, Limits.OUTBOUND_CHARS_MAX);

    /** Null before the first subscription: a node has very many connections, and some never follow anything. */
    private Subscriptions subscriptions;

    /** What follows the message before it, whatever else waits; null for nothing. */
    private ServerMessage staged;

    private long seq;
    private boolean sending;
    private long sendingSinceMillis;
    private long heartbeatAtMillis;
    private CloseCode ending;
    private boolean closed;

    private volatile Login login;

    /** @param waker asked to call {@link #tick} soon */
    public RealtimeSession(
            Transport transport, Wire wire, Requests requests, Clock clock, Consumer<RealtimeSession> waker) {
        this.transport = transport;
        this.wire = wire;
        this.requests = requests;
        this.clock = clock;
        this.waker = waker;
        this.rate = new MessageRate(Limits.MESSAGES_BURST, Limits.MESSAGES_PER_SECOND, clock.millis());
        this.heartbeatAtMillis = clock.millis();
    }

    /** Where a request comes from; reading it may fail as a bad request does. */
    @FunctionalInterface
    public interface Source {
        ClientMessage read() throws Exception;
    }

    /** Takes one request and answers it. Requests of one client are taken one after the other. */
    public void receive(Source source) {
        synchronized (rate) {
            if (requests.isRated() && !rate.allows(clock.millis())) {
                requests.refuseFlood(this);
                if (rate.isFlooded()) {
                    end(CloseCode.TOO_MUCH);
                }
                return;
            }
            requests.take(this, source);
        }
    }

    /** Who the client is, or null before it has authenticated. */
    Login login() {
        return login;
    }

    void login(Login verified) {
        login = verified;
    }

    /** Changes the subscriptions and puts the answer, if there is one, in line in the same moment. */
    void change(Function<Subscriptions, ServerMessage> work) {
        boolean fits;
        synchronized (lock) {
            if (closed) {
                return;
            }
            ServerMessage answer = work.apply(subscriptions());
            fits = answer == null || answers.offer(answer);
        }
        settle(fits);
    }

    /** Puts a message in line; a client that lets too many wait is too slow. */
    void send(ServerMessage message) {
        boolean fits;
        synchronized (lock) {
            if (closed || ending != null) {
                return;
            }
            fits = answers.offer(message);
        }
        settle(fits);
    }

    private void settle(boolean fits) {
        if (fits) {
            pump();
        } else {
            close(CloseCode.TOO_SLOW);
        }
    }

    /** Sends what is in line, then closes. */
    void end(CloseCode code) {
        synchronized (lock) {
            if (ending == null) {
                ending = code;
            }
        }
        pump();
    }

    /** Closes at once. */
    public void close(CloseCode code) {
        leave();
        transport.close(code);
    }

    /** The connection is gone. */
    public void leave() {
        Subscriptions followed;
        synchronized (lock) {
            if (closed) {
                return;
            }
            closed = true;
            answers.clear();
            staged = null;
            followed = subscriptions();
        }
        requests.unfollowAll(this, followed);
    }

    /** To be called under the lock. */
    private Subscriptions subscriptions() {
        if (subscriptions == null) {
            subscriptions = new Subscriptions();
        }
        return subscriptions;
    }

    boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    @Override
    public void hear(MarketNews news) {
        boolean wait;
        synchronized (lock) {
            if (closed || ending != null) {
                return;
            }
            subscriptions().hear(news, clock.millis());
            wait = subscriptions().slots().areWaiting();
        }
        if (wait) {
            waker.accept(this);
        }
        pump();
    }

    @Override
    public void hear(EventNews news) {
        synchronized (lock) {
            if (closed || ending != null) {
                return;
            }
            subscriptions().hear(news);
        }
        pump();
    }

    @Override
    public void hear(CustomerNews news) {
        send(new ServerMessage(news.type(), null, news.data()));
    }

    @Override
    public void missed(List<MarketNews> markets) {
        synchronized (lock) {
            List<MarketNews> followed = markets.stream()
                    .filter(market -> subscriptions().slots().contains(market.marketId()))
                    .map(market -> subscriptions().slots().release(market, clock.millis()))
                    .toList();
            if (closed || followed.isEmpty()) {
                return;
            }
            answers.offer(new ServerMessage(
                    "resync",
                    null,
                    followed.stream()
                            .map(market -> "\"" + market.marketId() + "\"")
                            .collect(Collectors.joining(",", "{\"marketIds\":[", "]}"))));
            answers.offer(image(followed));
        }
        pump();
    }

    /** Sends what has waited for its interval; asks to be woken again while something waits. */
    public void tick() {
        boolean wait;
        synchronized (lock) {
            if (closed) {
                return;
            }
            subscriptions().slots().tick(clock.millis());
            wait = subscriptions().slots().areWaiting();
        }
        if (wait) {
            waker.accept(this);
        }
        pump();
    }

    /** Looks after the connection, about once a second: is it read, is its token still good, is a heartbeat due. */
    public void inspect() {
        long now = clock.millis();
        boolean stuck;
        boolean beat;
        synchronized (lock) {
            if (closed) {
                return;
            }
            stuck = sending && now - sendingSinceMillis > Limits.SEND_MILLIS_MAX;
            beat = now - heartbeatAtMillis >= Limits.HEARTBEAT_MILLIS;
            heartbeatAtMillis = beat ? now : heartbeatAtMillis;
        }
        if (stuck) {
            close(CloseCode.TOO_SLOW);
            return;
        }
        requests.verifyAgain(this);
        if (beat) {
            transport.ping();
            requests.heartbeat(this);
        }
    }

    /** One thread sends at a time; a call that comes meanwhile makes it look again. So call backs never nest. */
    private void pump() {
        if (pumpCalls.getAndIncrement() != 0) {
            return;
        }
        int seen = pumpCalls.get();
        while (seen != 0) {
            sendNext();
            seen = pumpCalls.addAndGet(-seen);
        }
    }

    private void sendNext() {
        String frame;
        CloseCode done = null;
        synchronized (lock) {
            if (closed || sending) {
                return;
            }
            ServerMessage message = next(clock.millis());
            frame = message == null ? null : wire.frame(message, ++seq);
            sending = frame != null;
            sendingSinceMillis = clock.millis();
            if (frame == null) {
                done = ending;
            }
        }
        if (frame != null) {
            transport.send(frame, this::sent);
        } else if (done != null) {
            close(done);
        }
    }

    private void sent(Throwable failure) {
        synchronized (lock) {
            sending = false;
        }
        if (failure != null) {
            close(CloseCode.TOO_SLOW);
        } else {
            pump();
        }
    }

    private ServerMessage next(long nowMillis) {
        ServerMessage message = staged;
        staged = null;
        if (message == null) {
            message = answers.poll();
        }
        if (message == null && ending == null && subscriptions != null) {
            message = nextNews(nowMillis);
        }
        return message;
    }

    private ServerMessage nextNews(long nowMillis) {
        MarketSlots.Delivery delivery = subscriptions.slots().poll(nowMillis);
        if (delivery != null) {
            return messageOf(delivery);
        }
        EventNews news = subscriptions.pollEvent();
        return news == null ? null : new ServerMessage("event_update", null, news.update());
    }

    private ServerMessage messageOf(MarketSlots.Delivery delivery) {
        if (delivery.first()) {
            return image(List.of(delivery.news()));
        }
        ServerMessage prices =
                new ServerMessage("odds_update", null, delivery.news().oddsUpdate());
        if (!delivery.statusChanged()) {
            return prices;
        }
        staged = prices;
        return new ServerMessage("market_update", null, delivery.news().marketUpdate());
    }

    private static ServerMessage image(List<MarketNews> markets) {
        return new ServerMessage(
                "subscribed",
                null,
                markets.stream().map(MarketNews::image).collect(Collectors.joining(",", "{\"markets\":[", "]}")));
    }

    /** @param token kept to look at it again */
    record Login(String token, VerifiedToken verified, long verifiedAtMillis) {}
}
