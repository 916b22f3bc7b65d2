package com.winzo.catalogue.internal;

import com.winzo.catalogue.api.EventChanged;

/** CDI event inside the transaction that changed an event; its observers act once that has committed. */
public record EventNews(EventChanged change) {}
