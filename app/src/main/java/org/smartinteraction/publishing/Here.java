package org.smartinteraction.publishing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.smartinteraction.publishing.Front.Heading;
import org.smartinteraction.publishing.PublishedItem.State;
import org.smartinteraction.ui.Icon;
import org.smartinteraction.ui.Texts;

/**
 * Where a plain page stands and in which language; what the templates ask for addresses, words and dates.
 *
 * @param origin scheme, host and port of the space, without a slash at the end
 * @param name what the space is called in this language
 * @param path of this page, beginning with {@code /p}
 * @param parameters of this page, without the language
 * @param languages the space's languages, the default one first; its pages carry no language in their address
 */
record Here(
        String origin,
        String name,
        String path,
        Map<String, String> parameters,
        Locale locale,
        List<Locale> languages,
        List<Heading> headings,
        String welcome,
        String notice) {

    public String language() {
        return locale.toLanguageTag();
    }

    public Texts.Language texts() {
        return Texts.in(locale);
    }

    /** A path of this space in the language of this page. */
    public String url(String path) {
        return url(path, Map.of());
    }

    public String url(String path, Map<String, String> parameters) {
        return url(path, parameters, locale);
    }

    /** This page in another language. */
    public String in(Locale language) {
        return url(path, parameters, language);
    }

    /** This page with another part of a list. */
    public String with(String parameter, @Nullable String value) {
        var changed = new TreeMap<>(parameters);
        changed.remove("after");
        changed.remove("page");
        if (value == null) {
            changed.remove(parameter);
        } else {
            changed.put(parameter, value);
        }
        return url(path, changed);
    }

    public String absolute(String path) {
        return origin + path;
    }

    public String canonical() {
        return origin + in(locale);
    }

    public List<Locale> otherLanguages() {
        return languages.stream().filter(language -> !language.equals(locale)).toList();
    }

    /** A language by its own name. */
    public String nameOf(Locale language) {
        return Texts.in(language).t("ui.language." + language.getLanguage());
    }

    public String sectionName(PublishedItem item) {
        return heading(item) == null
                ? ""
                : java.util.Objects.requireNonNull(heading(item)).name(locale);
    }

    @Nullable
    Heading heading(PublishedItem item) {
        return headings.stream()
                .filter(heading -> heading.id().equals(item.sectionId()))
                .findFirst()
                .orElse(null);
    }

    /** The item's plain page, in this language. */
    public String page(PublishedItem item) {
        return url(plainPath(item));
    }

    /** The path of the item's plain page. Sections are renamed; the address of an item here follows. */
    public String plainPath(PublishedItem item) {
        var heading = heading(item);
        var slug = heading == null ? item.path().split("/")[1] : heading.slug();
        return "/p/" + slug + "/" + item.id();
    }

    /** Where people who work in the space see it. */
    public String shellPath(PublishedItem item) {
        var heading = heading(item);
        int rest = item.path().indexOf('/', 1);
        return heading == null || rest < 0
                ? item.path()
                : "/" + heading.slug() + item.path().substring(rest);
    }

    /** The same, with the button of support in reach where there is one. */
    public String actPath(PublishedItem item) {
        var path = shellPath(item);
        return path.contains("?") ? path : path + "?then=support";
    }

    /** The icon of a state. Its class carries the tone. */
    public String icon(String name) {
        return Icon.svg(name);
    }

    public String icon(State state) {
        return Icon.svg(
                switch (state.tone()) {
                    case NEUTRAL -> "circle";
                    case INFO -> "info-circle";
                    case ACTIVE -> "progress";
                    case GOOD -> "circle-check";
                    case WARNING -> "alert-triangle";
                    case BAD -> "circle-x";
                });
    }

    public String t(String key) {
        return texts().t(key);
    }

    public String date(LocalDate day) {
        return texts().date(day);
    }

    public String date(Instant instant) {
        return texts().date(instant);
    }

    /** A cell as this language writes it. */
    public String cell(Cell cell) {
        return switch (cell.kind()) {
            case TEXT, LINK -> cell.value();
            case KEY -> texts().t(cell.value());
            case MONEY -> texts().money(Long.parseLong(cell.value()));
            case NUMBER -> texts().number(Long.parseLong(cell.value()));
            case MEASURE -> texts().measure(cell.begins(), cell.rest());
            case COUNT -> texts().t(cell.rest(), cell.begins());
            case DAY -> texts().date(LocalDate.parse(cell.value()));
        };
    }

    /** Whether a cell is written flush right. */
    public boolean isFigure(Cell cell) {
        return switch (cell.kind()) {
            case MONEY, NUMBER, MEASURE, COUNT -> true;
            case TEXT, KEY, DAY, LINK -> false;
        };
    }

    /** Where a cell leads: only to the web or to this space, never to a script. */
    public String target(Cell cell) {
        var target = cell.target();
        boolean safe = target.startsWith("https://") || target.startsWith("http://") || target.startsWith("/");
        return cell.kind() == Cell.Kind.LINK && safe && !target.startsWith("//") ? target : "";
    }

    /** A sentence or two about an item: its summary, else how its text begins. */
    public static String teaser(PublishedItem item) {
        var wording = item.wording();
        var text = (wording.summary().isBlank() ? wording.body() : wording.summary())
                .replaceAll("\\s+", " ")
                .strip();
        if (text.length() <= 200) {
            return text;
        }
        int space = text.lastIndexOf(' ', 200);
        return text.substring(0, space < 100 ? 200 : space).replaceFirst("[\\s.,;:–—-]+$", "") + "…";
    }

    private String url(String path, Map<String, String> parameters, Locale language) {
        var all = new TreeMap<>(parameters);
        // Only plain pages have a language when their address names none.
        if (!language.equals(languages.getFirst()) || !path.startsWith("/p")) {
            all.put("lang", language.getLanguage());
        }
        return all.isEmpty()
                ? path
                : path
                        + all.entrySet().stream()
                                .map(parameter -> parameter.getKey() + "="
                                        + URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&", "?", ""));
    }
}
