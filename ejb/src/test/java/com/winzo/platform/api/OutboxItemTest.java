package com.winzo.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutboxItemTest {

    private final Json json = new Json();

    @Test
    void whatFitsIsOneMessage() {
        assertThat(OutboxItem.messages(List.of(item(1), item(2)))).containsExactly("[" + item(1) + "," + item(2) + "]");
    }

    @Test
    void manyItemsAreCutIntoMessagesBelowTheLimitAndReadAgainInOrder() {
        List<String> items =
                IntStream.range(0, 2_000).mapToObj(OutboxItemTest::item).toList();

        List<String> messages = OutboxItem.messages(items);

        assertThat(messages).hasSizeGreaterThan(2).allMatch(each -> each.length() <= OutboxItem.MESSAGE_CHARS_MAX);
        assertThat(messages.stream().flatMap(each -> OutboxItem.of(each, json).stream()))
                .extracting(OutboxItem::data)
                .containsExactlyElementsOf(IntStream.range(0, 2_000)
                        .mapToObj(i -> "{\"number\":" + i + "}")
                        .toList());
    }

    @Test
    void anItemThatIsTooLongTravelsAlone() {
        String large = "{\"id\":\"" + new UUID(0, 1) + "\",\"about\":\"" + new UUID(0, 2) + "\",\"data\":\""
                + "x".repeat(OutboxItem.MESSAGE_CHARS_MAX) + "\"}";

        assertThat(OutboxItem.messages(List.of(item(1), large, item(2))))
                .containsExactly("[" + item(1) + "]", "[" + large + "]", "[" + item(2) + "]");
    }

    @Test
    void whatNoOutboxHasWrittenIsRefused() {
        assertThatThrownBy(() -> OutboxItem.of("{}", json)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OutboxItem.of("[{\"id\":1}]", json)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String item(int number) {
        return "{\"id\":\"" + new UUID(0, number) + "\",\"about\":\"" + new UUID(1, 1) + "\",\"data\":{\"number\":"
                + number + "}}";
    }
}
