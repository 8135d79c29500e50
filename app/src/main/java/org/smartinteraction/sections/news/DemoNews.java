package org.smartinteraction.sections.news;

import java.util.List;
import org.smartinteraction.space.DemoContent;
import org.smartinteraction.space.DemoStage;
import org.smartinteraction.space.DemoStage.Part;
import org.smartinteraction.space.Section;
import org.smartinteraction.ui.Texts;
import org.springframework.stereotype.Component;

/** A few articles for demonstration spaces. */
@Component
class DemoNews implements DemoContent {

    private static final List<String> ARTICLES = List.of("budget", "water", "workshop", "space");

    private final News news;

    DemoNews(News news) {
        this.news = news;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void fill(DemoStage stage) {
        stage.section("news")
                .ifPresent(section -> stage.run(Part.OFFICIAL, () -> ARTICLES.forEach(key -> tell(section, key))));
    }

    private void tell(Section section, String key) {
        var texts = Texts.in(Texts.UKRAINIAN);
        news.write(section, null, texts.t("news.demo." + key), texts.t("news.demo." + key + ".text"), List.of(), true);
    }
}
