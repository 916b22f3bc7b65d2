package com.winzo.realtime.socketio;

import com.winzo.realtime.session.ServerMessage;
import com.winzo.realtime.session.Wire;
import com.winzo.realtime.socketio.SocketIoPacket.Type;

/**
 * Messages as Socket.IO packets: an event has the data as its first argument and {@code {"seq"}} as its second; the
 * answer to a request with an acknowledgement is its only argument, {@code {"event","seq","data"}}.
 */
final class SocketIoWire implements Wire {

    @Override
    public String frame(ServerMessage message, long seq) {
        String event = '"' + message.event() + '"';
        SocketIoPacket packet = message.id() == null
                ? SocketIoPacket.of(Type.EVENT, "[" + event + "," + message.data() + ",{\"seq\":" + seq + "}]")
                : new SocketIoPacket(
                        Type.ACK,
                        SocketIoPacket.MAIN,
                        message.id(),
                        "[{\"event\":" + event + ",\"seq\":" + seq + ",\"data\":" + message.data() + "}]");
        return packet.text();
    }
}
