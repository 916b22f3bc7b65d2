package com.winzo.platform;

import com.winzo.platform.api.Networks;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Where a request came from. What a client says of itself counts only when a configured proxy passes it on. */
@ApplicationScoped
public class ClientAddress {

    private static final Logger LOG = Logger.getLogger(ClientAddress.class);
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    @Inject
    @ConfigProperty(name = "winzo.http.trusted-proxies")
    private Optional<List<String>> configuredProxies;

    @Inject
    @ConfigProperty(name = "winzo.http.behind-proxy", defaultValue = "false")
    private boolean behindProxy;

    private Networks trustedProxies;

    @PostConstruct
    void prepare() {
        trustedProxies = Networks.of(configuredProxies.orElse(List.of()));
        if (behindProxy && trustedProxies.isEmpty()) {
            LOG.warn(
                    "winzo.http.trusted-proxies names nobody, so X-Forwarded-For is believed from nobody: everybody behind"
                            + " the proxy shares its address and its limits");
        }
    }

    /**
     * The address of the client, or of the first party on the way that is not trusted. Several lines are one list (RFC 9110, 5.3): some
     * proxies add a line of their own, and the client has written those before it.
     */
    public String of(HttpServletRequest request) {
        String forwardedFor = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        return resolve(request.getRemoteAddr(), forwardedFor, trustedProxies);
    }

    static String resolve(String peer, String forwardedFor, Networks trusted) {
        String address = peer;
        if (forwardedFor.isEmpty()) {
            return address;
        }
        String[] hops = forwardedFor.split(",", -1);
        for (int i = hops.length - 1; i >= 0 && trusted.contain(address); i--) {
            String hop = hops[i].strip();
            if (!ADDRESS.matcher(hop).matches()) {
                return address;
            }
            address = hop;
        }
        return address;
    }
}
