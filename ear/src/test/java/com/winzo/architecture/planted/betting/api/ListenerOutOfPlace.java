package com.winzo.architecture.planted.betting.api;

import jakarta.ejb.MessageDriven;

/** Planted: a listener at the front door. */
@MessageDriven
public class ListenerOutOfPlace {}
