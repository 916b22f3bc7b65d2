package com.winzo.account.rest;

import com.winzo.account.api.AccessTokens;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Publishes the keys with which others verify our access tokens, where RFC 8414 clients look for them. */
@WebServlet("/.well-known/jwks.json")
public class PublicKeysServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AccessTokens tokens;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/jwk-set+json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Cache-Control", "public, max-age=300");
        response.getWriter().write(tokens.publicKeys());
    }
}
