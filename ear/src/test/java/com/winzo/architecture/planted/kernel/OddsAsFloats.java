package com.winzo.architecture.planted.kernel;

import java.util.List;

/** Planted: binary fractions behind a type parameter. */
public final class OddsAsFloats {
    final List<Float> odds = List.of();
}
