package org.smartinteraction.publishing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.ui.Texts;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the templates that stand beside this class. */
@Component
class Html {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Html() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("org/smartinteraction/publishing/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(files);
        engine.setTemplateEngineMessageSource(new Messages());
    }

    /**
     * A page.
     *
     * @param model what the template calls by name; {@code here} is added
     */
    String page(String template, Here here, Map<String, ?> model) {
        var variables = new HashMap<String, Object>(model);
        variables.put("here", here);
        return engine.process(template, new Context(here.locale(), variables));
    }

    /** Our texts, as Spring asks for them. */
    private static final class Messages implements MessageSource {

        @Override
        public String getMessage(
                String code, Object @Nullable [] arguments, @Nullable String fallback, @Nullable Locale locale) {
            return Texts.in(locale == null ? Texts.UKRAINIAN : locale)
                    .t(code, arguments == null ? new Object[0] : arguments);
        }

        @Override
        public String getMessage(String code, Object @Nullable [] arguments, @Nullable Locale locale) {
            return getMessage(code, arguments, null, locale);
        }

        @Override
        public String getMessage(MessageSourceResolvable message, @Nullable Locale locale) {
            var codes = message.getCodes();
            return getMessage(codes == null ? "" : codes[0], message.getArguments(), null, locale);
        }
    }
}
