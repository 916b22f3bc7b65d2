package com.winzo.reporting.batch;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;

class FindingWriterTest {

    /** The container asks it to write a chunk of which nothing was left, too; outside of a job it could report nothing. */
    @Test
    void aChunkOfSoundWalletsIsNoFinding() {
        assertThatCode(() -> new FindingWriter().writeItems(List.of())).doesNotThrowAnyException();
    }
}
