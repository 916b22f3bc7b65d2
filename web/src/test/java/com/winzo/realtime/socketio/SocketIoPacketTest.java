package com.winzo.realtime.socketio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.realtime.session.ServerMessage;
import com.winzo.realtime.socketio.SocketIoPacket.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocketIoPacketTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        text                    | type          | namespace | ack | payload
        0                       | CONNECT       | /         |     |
        0{'token':'abc'}        | CONNECT       | /         |     | {'token':'abc'}
        0/admin,                | CONNECT       | /admin    |     |
        0/admin,{'token':'abc'} | CONNECT       | /admin    |     | {'token':'abc'}
        1                       | DISCONNECT    | /         |     |
        2['ping']               | EVENT         | /         |     | ['ping']
        212['ping',{}]          | EVENT         | /         | 12  | ['ping',{}]
        2/admin,7['ping']       | EVENT         | /admin    | 7   | ['ping']
        312[]                   | ACK           | /         | 12  | []
        4{'message':'no'}       | CONNECT_ERROR | /         |     | {'message':'no'}
        """, useHeadersInDisplayName = true)
    void aPacketIsReadAndWrittenTheSame(String text, Type type, String namespace, String ack, String payload) {
        SocketIoPacket packet = SocketIoPacket.parse(text);

        assertThat(packet).isEqualTo(new SocketIoPacket(type, namespace, ack, payload));
        assertThat(packet.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5-[\"binary\"]", "61-[]", "9", "x", "21234567890123456[]"})
    void whatIsNoPacketIsRefused(String text) {
        assertThatThrownBy(() -> SocketIoPacket.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEventCarriesItsDataFirstAndItsPlaceSecond() {
        String frame = new SocketIoWire().frame(new ServerMessage("pong", null, "{\"a\":1}"), 7);

        assertThat(frame).isEqualTo("2[\"pong\",{\"a\":1},{\"seq\":7}]");
    }

    @Test
    void anAnswerAcknowledgesItsRequest() {
        String frame = new SocketIoWire().frame(new ServerMessage("pong", "12", "{\"a\":1}"), 7);

        assertThat(frame).isEqualTo("312[{\"event\":\"pong\",\"seq\":7,\"data\":{\"a\":1}}]");
    }
}
