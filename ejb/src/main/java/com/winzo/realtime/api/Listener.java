package com.winzo.realtime.api;

import java.util.List;

/** Somebody who follows topics of the {@link RealtimeHub}. Called on the hub's threads, so it returns at once. */
public interface Listener {

    /** A followed market, or a market of a followed event, has a newer version. */
    void hear(MarketNews news);

    /** An event of a followed sport has changed. */
    void hear(EventNews news);

    /** A message to the followed account, in the order of sending. */
    void hear(CustomerNews news);

    /** Changes of these markets may have been missed; this is how they stand now. Not all need be followed. */
    void missed(List<MarketNews> markets);
}
