/** The grammar of markets: which sides and lines a type of market has. Pure; must never see an entity, a clock or a container. */
package com.winzo.odds.domain;
