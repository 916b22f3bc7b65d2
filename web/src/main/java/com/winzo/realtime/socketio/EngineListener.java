package com.winzo.realtime.socketio;

/** What happens on an Engine.IO connection. */
interface EngineListener {

    /** A message of the client; those of one connection come one after the other. */
    void message(String text);

    /** The connection is over; nothing more comes. */
    void closed();
}
