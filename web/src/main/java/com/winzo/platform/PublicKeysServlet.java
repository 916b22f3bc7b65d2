package com.winzo.platform;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.winzo.platform.api.Json;
import com.winzo.platform.api.PublicKeys;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Publishes the keys with which others verify what we sign, where RFC 8414 clients look for them. */
@WebServlet("/.well-known/jwks.json")
public class PublicKeysServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    @Any
    private transient Instance<PublicKeys> features;

    @Inject
    private transient Json json;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ObjectNode all = json.mapper().createObjectNode();
        ArrayNode keys = all.putArray("keys");
        for (PublicKeys feature : features) {
            json.mapper().readTree(feature.publicKeys()).path("keys").forEach(keys::add);
        }
        response.setContentType("application/jwk-set+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "public, max-age=300");
        response.getWriter().write(json.write(all));
    }
}
