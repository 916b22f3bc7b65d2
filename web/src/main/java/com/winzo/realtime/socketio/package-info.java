/** Socket.IO v4 over Engine.IO 4, by WebSocket and by long polling, as one more way to carry the sessions of {@code ..session}. Must never know what the messages mean. */
package com.winzo.realtime.socketio;
