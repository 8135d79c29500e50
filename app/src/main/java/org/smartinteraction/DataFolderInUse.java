package org.smartinteraction;

import java.nio.file.Path;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Another application runs on the same data folder. */
class DataFolderInUse extends RuntimeException {

    DataFolderInUse(Path folder) {
        super("Another Smart Interaction runs on the data folder " + folder + ".");
    }

    /** Says it without a stack trace. */
    static class Said extends AbstractFailureAnalyzer<DataFolderInUse> {

        @Override
        protected FailureAnalysis analyze(Throwable root, DataFolderInUse cause) {
            return new FailureAnalysis(cause.getMessage(), "Stop it, or set DATA_DIR to another folder.", cause);
        }
    }
}
