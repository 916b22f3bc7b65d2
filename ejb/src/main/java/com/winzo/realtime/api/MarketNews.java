package com.winzo.realtime.api;

import com.winzo.kernel.MarketId;
import com.winzo.odds.api.MarketSnapshot;
import java.util.Objects;
import java.util.function.Function;

/** A market at one version, with its wire forms: each is encoded at most once and shared by all sockets. */
public final class MarketNews {

    private final MarketSnapshot snapshot;
    private final Shared oddsUpdate;
    private final Shared marketUpdate;
    private final Shared image;

    /** The functions write the data of the three messages as JSON; they must be pure. */
    public MarketNews(
            MarketSnapshot snapshot,
            Function<MarketSnapshot, String> oddsUpdate,
            Function<MarketSnapshot, String> marketUpdate,
            Function<MarketSnapshot, String> image) {
        this.snapshot = snapshot;
        this.oddsUpdate = new Shared(snapshot, oddsUpdate);
        this.marketUpdate = new Shared(snapshot, marketUpdate);
        this.image = new Shared(snapshot, image);
    }

    public MarketSnapshot snapshot() {
        return snapshot;
    }

    public MarketId marketId() {
        return snapshot.marketId();
    }

    public long version() {
        return snapshot.version();
    }

    /** The data of {@code odds_update}: all prices of the version. */
    public String oddsUpdate() {
        return oddsUpdate.text();
    }

    /** The data of {@code market_update}: the status and its reason. */
    public String marketUpdate() {
        return marketUpdate.text();
    }

    /** The market in full, as {@code subscribed} shows it. */
    public String image() {
        return image.text();
    }

    /** Whether the status, or the reason for it, is another one than in the other news. */
    public boolean hasOtherStatusThan(MarketNews other) {
        return snapshot.status() != other.snapshot.status()
                || !Objects.equals(snapshot.reason(), other.snapshot.reason());
    }

    private static final class Shared {

        private final MarketSnapshot snapshot;
        private final Function<MarketSnapshot, String> encoder;
        private volatile String text;

        Shared(MarketSnapshot snapshot, Function<MarketSnapshot, String> encoder) {
            this.snapshot = snapshot;
            this.encoder = encoder;
        }

        String text() {
            String known = text;
            if (known != null) {
                return known;
            }
            synchronized (this) {
                if (text == null) {
                    text = encoder.apply(snapshot);
                }
                return text;
            }
        }
    }
}
