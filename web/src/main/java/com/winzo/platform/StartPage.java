package com.winzo.platform;

import com.winzo.platform.api.RunMode;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The door for whoever opens the server in a browser; in the demo with its accounts and the operators' entrances. */
@WebServlet("")
public class StartPage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern DEMO_ONLY = Pattern.compile("<!-- demo -->.*<!-- /demo -->\\n", Pattern.DOTALL);

    @Inject
    private transient RunMode mode;

    @Inject
    @ConfigProperty(name = "winzo.demo.password", defaultValue = "Winzo-demo-2026!")
    private transient String password;

    @Inject
    @ConfigProperty(name = "jboss.management.http.port", defaultValue = "9990")
    private transient int managementPort;

    @Inject
    @ConfigProperty(name = "jboss.socket.binding.port-offset", defaultValue = "0")
    private transient int portOffset;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(mode.isDemo() ? demo(template()) : plain(template()));
    }

    private String template() throws IOException {
        try (InputStream page = getServletContext().getResourceAsStream("/WEB-INF/start.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Management listens on loopback in the demo, so its links are for visitors on the same machine. */
    private String demo(String template) {
        return filled(
                template,
                Map.of("management", "http://127.0.0.1:" + (managementPort + portOffset), "password", password));
    }

    /** Without anything that only the demo may tell. */
    static String plain(String template) {
        return DEMO_ONLY.matcher(template).replaceAll("");
    }

    /** With the values in their places, as text that cannot become markup. */
    static String filled(String template, Map<String, String> values) {
        String page = template;
        for (Map.Entry<String, String> value : values.entrySet()) {
            page = page.replace("{{" + value.getKey() + "}}", Html.escaped(value.getValue()));
        }
        return page;
    }
}
