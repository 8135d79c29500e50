package org.smartinteraction.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A line icon of the one set we use (Tabler, MIT), by its file name in {@code META-INF/resources/icons}.
 *
 * <p>An icon decorates words and is hidden from assistive technology; a button with nothing but an icon needs an
 * {@code aria-label}.
 */
@Tag("span")
public final class Icon extends Component {

    private static final Logger log = LoggerFactory.getLogger(Icon.class);
    private static final Map<String, String> DRAWINGS = new ConcurrentHashMap<>();

    private Icon(String name) {
        getElement()
                .setAttribute("class", "si-icon")
                .setAttribute("aria-hidden", "true")
                .setProperty("innerHTML", svg(name));
    }

    /** The icon of this name; a neutral dot, and a warning in the log, when there is none. */
    public static Icon of(String name) {
        return new Icon(name);
    }

    /** The icon's SVG markup, for pages that are plain HTML. */
    public static String svg(String name) {
        return DRAWINGS.computeIfAbsent(name, Icon::read);
    }

    /** Whether the set has an icon of this name. */
    static boolean exists(String name) {
        return Icon.class.getResource("/META-INF/resources/icons/" + name + ".svg") != null;
    }

    private static String read(String name) {
        try (var file = Icon.class.getResourceAsStream("/META-INF/resources/icons/" + name + ".svg")) {
            if (file == null) {
                log.warn("No icon '{}'", name);
                return read("point");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(" xmlns=\"http://www.w3.org/2000/svg\"", "")
                    .replace("<svg", "<svg focusable=\"false\" aria-hidden=\"true\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
