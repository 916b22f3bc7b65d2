package com.winzo.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface; its resources are found by their annotations in {@code ..rest..} packages. */
@ApplicationPath(ApiApplication.PATH)
public class ApiApplication extends Application {

    static final String PATH = "/api";
}
