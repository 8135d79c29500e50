package org.smartinteraction.ui;

import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.function.BiConsumer;

/**
 * Takes an uploaded file into memory, and never more of it than the limit. The limit set on an upload field is only told
 * to the browser; who sends without a browser does not hear it.
 */
public final class UploadedFile implements UploadHandler {

    /** What a multipart request may have around the file, in bytes. */
    private static final long AROUND = 64 * 1024;

    private final int most;
    private final transient BiConsumer<String, byte[]> taken;
    private final transient Runnable tooBig;

    /**
     * A handler for an upload field.
     *
     * @param most bytes
     * @param taken gets name and content of a file that is not too big, in its UI
     * @param tooBig is told of one that is, in its UI
     */
    public UploadedFile(int most, BiConsumer<String, byte[]> taken, Runnable tooBig) {
        this.most = most;
        this.taken = taken;
        this.tooBig = tooBig;
    }

    @Override
    public void handleUploadRequest(UploadEvent event) throws IOException {
        try (var input = event.getInputStream()) {
            var content = input.readNBytes(most + 1);
            var name = event.getFileName();
            event.getUI().access(() -> {
                if (content.length > most) {
                    tooBig.run();
                } else {
                    taken.accept(name, content);
                }
            });
        }
    }

    @Override
    public long getFileSizeMax() {
        return most + 1L;
    }

    @Override
    public long getRequestSizeMax() {
        return most + AROUND;
    }
}
