package com.winzo.betting.api;

import com.winzo.kernel.SelectionId;
import com.winzo.kernel.lines.LegFacts;
import java.math.BigDecimal;

/**
 * How the legs on a selection came out.
 *
 * @param teasedBy the legs whose line a teaser moved by so many points; zero for all others
 */
public record LegGrade(SelectionId selection, BigDecimal teasedBy, LegFacts facts) {}
