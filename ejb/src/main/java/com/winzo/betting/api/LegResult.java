package com.winzo.betting.api;

import com.winzo.kernel.Fraction;
import com.winzo.kernel.SelectionResult;

/**
 * How the legs on a selection came out.
 *
 * @param deadHeat the fraction of the stake that wins in a dead heat, else null
 */
public record LegResult(SelectionResult result, Fraction deadHeat) {}
