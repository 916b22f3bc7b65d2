package com.winzo.architecture.planted.betting.api;

import jakarta.ws.rs.Path;

/** Planted: a resource beside the facade. */
@Path("/planted")
public class ResourceOutOfPlace {}
