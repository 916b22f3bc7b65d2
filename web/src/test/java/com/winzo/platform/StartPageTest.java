package com.winzo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StartPageTest {

    private static String template;

    @BeforeAll
    static void read() throws IOException {
        template = Files.readString(Path.of("src/main/webapp/WEB-INF/start.html"));
    }

    @Test
    void outsideTheDemoNobodyIsToldOfAccountsOrManagement() {
        assertThat(StartPage.plain(template))
                .contains("/api-docs/", "</main>")
                .doesNotContain("{{")
                .doesNotContain("demo")
                .doesNotContain("trader")
                .doesNotContain("console");
    }

    @Test
    void theDemoShowsEverythingAndLeavesNoPlaceEmpty() {
        String page = StartPage.filled(template, Map.of("management", "http://127.0.0.1:9990", "password", "secret"));

        assertThat(page)
                .contains("http://127.0.0.1:9990/console", "http://127.0.0.1:9990/metrics", "<code>secret</code>")
                .contains("player", "trader", "support", "regulator", "admin")
                .doesNotContain("{{");
    }

    @Test
    void aPasswordIsTextWhateverItLooksLike() {
        assertThat(StartPage.filled("<code>{{password}}</code>", Map.of("password", "<b>&\"'")))
                .isEqualTo("<code>&lt;b&gt;&amp;&quot;&#39;</code>");
    }
}
