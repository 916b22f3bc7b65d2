/** Pure rules of the catalogue: slugs and names. Must never see an entity, a clock or a container. */
package com.winzo.catalogue.domain;
