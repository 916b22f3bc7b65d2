package com.winzo.it.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.it.client.Answer;

/** What is true of every refusal. */
final class Envelopes {

    private Envelopes() {}

    /**
     * The refusal, if it is the contract's envelope with that status and code, tied to its request, and tells nothing of the
     * inside.
     *
     * @throws AssertionError otherwise
     */
    static Answer refusal(Answer answer, int status, String code) {
        answer.expect(status, code);
        assertThat(answer.json().path("success").asBoolean(true)).isFalse();
        assertThat(answer.error().path("message").asText()).isNotEmpty();
        assertThat(answer.error().path("details").isObject()).isTrue();
        assertThat(answer.error().path("timestamp").asText()).endsWith("Z");
        assertThat(answer.error().path("requestId").asText()).isNotEmpty().isEqualTo(answer.header("X-Request-Id"));
        assertThat(answer.header("Content-Type")).startsWith("application/json");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.header("Server")).isNull();
        assertThat(answer.body())
                .doesNotContainIgnoringCase("exception")
                .doesNotContainIgnoringCase("undertow")
                .doesNotContainIgnoringCase("wildfly")
                .doesNotContainIgnoringCase("<html")
                .doesNotContain("com.winzo")
                .doesNotContain("\tat ");
        return answer;
    }
}
