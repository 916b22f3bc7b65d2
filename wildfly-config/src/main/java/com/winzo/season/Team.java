package com.winzo.season;

/** A team: its short code in the season's data and its full name. */
record Team(String code, String name) {}
