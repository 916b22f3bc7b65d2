package com.winzo.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;

/** The REST interface; its resources are found by their annotations in {@code ..rest..} packages. */
@ApplicationPath("/api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Winzo",
                        version = SuccessEnvelope.VERSION,
                        description = "A sportsbook: accounts, wallet, catalogue, odds, bets and payments. Amounts are "
                                + "decimal numbers in major units, odds decimal odds, instants ISO 8601 in UTC. Every "
                                + "write accepts an Idempotency-Key header. The same resources answer under /api/v1.",
                        license =
                                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0.txt")),
        servers = @Server(url = "/", description = "This server"),
        security = {
            @SecurityRequirement(name = ApiApplication.BEARER),
            @SecurityRequirement(name = ApiApplication.API_KEY)
        })
@SecurityScheme(
        securitySchemeName = ApiApplication.BEARER,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "The accessToken of POST /api/auth/login.")
@SecurityScheme(
        securitySchemeName = ApiApplication.API_KEY,
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        apiKeyName = AuthenticationFilter.API_KEY,
        description = "A key of POST /api/admin/api-keys, for machines; Authorization: ApiKey <key> says the same.")
public class ApiApplication extends Application {

    static final String BEARER = "bearer";
    static final String API_KEY = "apiKey";
}
