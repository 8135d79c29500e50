package org.smartinteraction.sections.news;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Articles of the space that is asked. */
interface Articles extends Repository<Article, UUID> {

    Article save(Article article);

    Optional<Article> findById(UUID id);

    List<Article> findBySectionIdAndStateOrderByPublishedAtDesc(UUID section, Article.State state, Limit limit);

    List<Article> findBySectionIdAndStateNotOrderByChangedAtDesc(UUID section, Article.State state, Limit limit);
}
