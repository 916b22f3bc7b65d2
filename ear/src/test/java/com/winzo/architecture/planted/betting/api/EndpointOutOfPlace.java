package com.winzo.architecture.planted.betting.api;

import jakarta.websocket.server.ServerEndpoint;

/** Planted: a socket beside the facade. */
@ServerEndpoint("/planted")
public class EndpointOutOfPlace {}
