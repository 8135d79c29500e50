package org.smartinteraction.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class WholeFileTests {

    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    @Test
    void nothingIsSentBeforeItIsWhole() throws IOException {
        WholeFile.send(sent, file -> {
            file.write("all of it".getBytes());
            assertThat(sent.size()).isZero();
        });

        assertThat(sent).hasToString("all of it");
    }

    @Test
    void whatCannotBeMadeIsNotSentInPart() {
        assertThatThrownBy(() -> WholeFile.send(sent, file -> {
                    file.write(1);
                    throw new IOException("no");
                }))
                .hasMessage("no");

        assertThat(sent.size()).isZero();
    }
}
