package com.winzo.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.winzo.platform.api.Json;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Gives REST the application's mapper: RESTEasy would otherwise configure one of its own. */
@Provider
@ApplicationScoped
public class JsonResolver implements ContextResolver<ObjectMapper> {

    @Inject
    private Json json;

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return json.mapper();
    }
}
