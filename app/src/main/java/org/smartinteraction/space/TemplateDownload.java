package org.smartinteraction.space;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Texts;

/** A link that gives a template as a file. */
class TemplateDownload extends Anchor {

    TemplateDownload(Template template) {
        super(
                DownloadHandler.fromInputStream(_ -> {
                    var yaml = TemplateWriter.yaml(template).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(yaml), template.key() + ".yaml", "application/yaml", yaml.length);
                }),
                "");
        add(Icon.of("download"), new Span(Texts.t("builder.templates.download")));
        getElement()
                .setAttribute("aria-label", Texts.t("builder.templates.download.of", template.name(Texts.locale())));
        addClassNames("si-button", "si-button-quiet");
    }
}
