package com.winzo.settlement.domain.market;

import static com.winzo.settlement.domain.market.Cases.choices;
import static com.winzo.settlement.domain.market.Cases.completion;
import static com.winzo.settlement.domain.market.Cases.facts;
import static com.winzo.settlement.domain.market.Cases.results;
import static com.winzo.settlement.domain.market.Cases.type;
import static org.assertj.core.api.Assertions.assertThat;

import com.winzo.kernel.MarketType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markets on periods: as they were played, were not played, or were over when play broke off. */
class PeriodsTest {

    @ParameterizedTest(name = "{0}: {1} at {2}, {3} is {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # periods | selections     | line | score with periods                   | results
            H2        | home draw away | -    | 2:1 H1 0:1 H2 2:0                    | win loss loss
            H2        | home draw away | -    | 2:1 H1 1:1 H2 0:0 ET 1:0             | loss win loss
            h2        | home away      | -0.25| 1:1 H1 0:1 H2 1:0                    | win loss
            H2        | home away      | -    | 2:1 H1 0:1                           | -
            Q3        | home away      | -    | 27:24 Q1 7:3 Q2 3:7 Q3 7:7 Q4 7:7    | push push
            Q3+Q4     | over under     | 28   | 27:24 Q3 7:7 Q4 7:7 OT 3:0           | push push
            Q3+Q4+OT  | over under     | 28   | 27:24 Q3 7:7 Q4 7:7 OT 3:0           | win loss
            Q3+Q4+OT  | over under     | 28   | 24:24 Q3 7:7 Q4 7:7                  | push push
            Q3+Q4+OT  | over under     | 28   | 27:24 Q3 7:7 OT 3:0                  | -
            OT        | home away      | -    | 24:24 Q3 7:7 Q4 7:7                  | -
            S2        | home away      | -    | 2:0 S1 6:4 S2 7:6                    | win loss
            S2        | over under     | 9.5  | 2:0 S1 6:4 S2 7:6                    | win loss
            S1        | yes no         | -    | 2:0 S1 6:4 S2 7:6                    | -
            # not played: every set has a winner, and those that were won make the score
            S3        | home away      | -    | 2:0 S1 6:4 S2 7:6                    | void void
            s3        | over under     | 9.5  | 2:0 S1 6:4 S2 7:6                    | void void
            S1+S3     | over under     | 19.5 | 2:0 S1 6:4 S2 7:6                    | void void
            Set 4     | home away      | -    | 2:1 Set 1 6:4 Set 2 6:7 Set 3 6:0    | void void
            S3        | home away      | -    | 2:1 S1 6:4 S2 4:6                    | -
            S3        | home away      | -    | 2:0 S2 7:6                           | -
            S2        | home away      | -    | 2:0 S1 6:4 S3 7:6                    | -
            S3        | home away      | -    | 2:0                                  | -
            S3        | home away      | -    | 2:0 Set 1 6:4 Set 2 7:6              | -
            I9        | home away      | -    | 2:1 I1 1:0 I2 0:1 I3 0:0 I4 1:0      | -
            I9        | home away      | -    | 1:0 I1 1:0                           | -
            Frame 3   | home away      | -    | 2:0 Frame 1 70:12 Frame 2 61:60      | void void
            # halves, quarters and thirds are all played, even if nobody says so
            H2        | home away      | -    | 1:0 H1 1:0                           | -
            Q2        | home away      | -    | 1:0 Q1 1:0                           | -
            # no overtime: the rest is known, makes the score, and is not level
            OT        | home away      | -    | 27:24 Q1 7:3 Q2 3:7 Q3 7:7 Q4 10:7   | void void
            ET        | home draw away | -    | 2:1 H1 0:1 H2 2:0                    | void void void
            OT+SO     | home away      | -    | 3:2 P1 1:1 P2 1:1 P3 1:0             | void void
            OT        | home away      | -    | 27:24 Q1 7:3 Q2 3:7 Q3 7:7 Q4 7:7    | -
            OT        | home away      | -    | 27:24 Q1 7:3 Q2 3:7 Q3 17:14         | -
            # what a report says was not played
            I9        | home away      | -    | 2:1 I8 1:0 withdrawn i9              | void void
            H2+ET     | home away      | -    | 1:1 H1 0:1 H2 1:0 withdrawn ET       | win loss
            ET        | home away      | -    | 1:1 H1 0:1 H2 1:0 withdrawn et       | void void
            S2        | home away      | -    | 2:0 S1 6:4 S2 7:6 withdrawn s2       | win loss
            """)
    void gradesPeriodsByName(String periods, String selections, BigDecimal line, String score, String results) {
        MarketTerms terms = new MarketTerms(MarketType.PERIOD, line, periods, 1, null, choices(selections));
        assertThat(results(terms, facts(score))).isEqualTo(results);
    }

    @ParameterizedTest(name = "{0}, broken off in {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # periods | broken off   | results
            Q2        | abandoned Q3 | loss win
            Q2        | abandoned Q1 | void void
            Q3        | abandoned Q4 | loss win
            Q2+OT     | abandoned OT | void void
            Q2        | abandoned Q2 | void void
            Q1+Q2     | abandoned Q3 | win loss
            Q3        | abandoned Q3 | void void
            Q4        | abandoned Q3 | void void
            Q2        | abandoned    | void void
            """)
    void letsPeriodsThatWereOverStand(String periods, String ended, String results) {
        MarketTerms terms = new MarketTerms(MarketType.PERIOD, null, periods, 1, null, choices("home away"));
        Facts facts = Facts.of(facts("17:14 Q1 14:0 Q2 0:7 Q3 3:7").score());
        Facts ending =
                new Facts(facts.score(), facts.places(), facts.statistics(), facts.withdrawn(), completion(ended));
        assertThat(results(terms, ending)).isEqualTo(results);
    }

    @ParameterizedTest(name = "{0} {1} {2}, broken off at {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # type        | subject | line | known                     | selections      | results
            first_half    | -       | 0.5  | 1:0 H1 1:0                | over under      | win loss
            first_half    | -       | 1    | 1:0 H1 1:0                | over under      | void void
            first_half    | -       | -0.5 | 1:0 H1 1:0                | home away       | void void
            first_quarter | -       | 9.5  | 7:3 Q1 7:3                | over under      | win loss
            period        | H1      | 0.5  | 1:0 H1 1:0                | over under      | win loss
            period        | H1      | -    | 1:0 H1 1:0                | home draw away  | void void void
            correct_score | -       | -    | 2:2 H1 2:2                | 1-0 0-1 other   | loss loss win
            correct_score | -       | -    | 2:2 H1 2:2                | 1-0 2-3 other   | void void void
            correct_score | -       | -    | 2:2 H1 2:2                | 1-0 0-1         | loss loss
            """)
    void letsStandWhatNoFurtherPlayCouldHaveChanged(
            String type, String subject, BigDecimal line, String known, String selections, String results) {
        MarketTerms terms = new MarketTerms(type(type), line, subject, 1, null, choices(selections));
        Facts facts = Facts.of(facts(known).score());
        Facts ending = new Facts(facts.score(), Map.of(), Map.of(), Set.of(), completion("abandoned H1"));
        assertThat(results(terms, ending)).isEqualTo(results);
    }
}
