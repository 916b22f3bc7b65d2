package com.winzo.realtime.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.winzo.realtime.session.FrameAssembler.TooBigException;
import org.junit.jupiter.api.Test;

class FrameAssemblerTest {

    private final FrameAssembler assembler = new FrameAssembler();

    @Test
    void partsBecomeOneFrame() throws TooBigException {
        assertThat(assembler.add("{\"event\":", false)).isEmpty();
        assertThat(assembler.add("\"ping\"}", true)).contains("{\"event\":\"ping\"}");
        assertThat(assembler.add("{}", true)).contains("{}");
    }

    @Test
    void aFrameHasAtMost16Ki() throws TooBigException {
        String largest = "x".repeat(Limits.FRAME_CHARS_MAX);
        assertThat(assembler.add(largest, true)).contains(largest);

        assertThatThrownBy(() -> assembler.add(largest + "x", true)).isInstanceOf(TooBigException.class);
        assembler.add(largest, false);
        assertThatThrownBy(() -> assembler.add("x", false)).isInstanceOf(TooBigException.class);
    }
}
