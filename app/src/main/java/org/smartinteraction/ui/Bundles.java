package org.smartinteraction.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds the property files with texts on the class path. */
final class Bundles {

    private Bundles() {}

    /** All messages of a language, by key. Two files with the same key are an error: one would silently win. */
    static Map<String, String> read(String language) {
        try {
            var messages = new HashMap<String, String>();
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:org/smartinteraction/**/*_" + language + ".properties")) {
                var texts = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
                for (var key : texts.stringPropertyNames()) {
                    if (messages.put(key, texts.getProperty(key)) != null) {
                        throw new IllegalStateException("Text '" + key + "' is defined twice, once in " + file);
                    }
                }
            }
            return Map.copyOf(messages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
