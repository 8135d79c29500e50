package org.smartinteraction.publishing;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes Atom feeds (RFC 4287) and site maps (sitemaps.org). */
final class Feed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final XMLStreamWriter xml;

    private Feed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * @param id of the space or section
     * @param html path of the page that shows the same
     */
    static String atom(UUID id, String title, Here here, String html, List<PublishedItem> items) {
        return write(feed -> feed.writeAtom(id, title, here, html, items));
    }

    /** Addresses with the time of their last change. */
    static String sitemap(Map<String, Instant> pages) {
        return write(feed -> feed.writeSitemap(pages));
    }

    private void writeAtom(UUID id, String title, Here here, String html, List<PublishedItem> items)
            throws XMLStreamException {
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", here.language());
        element("id", "urn:uuid:" + id);
        element("title", title);
        element(
                "updated",
                items.stream()
                        .map(PublishedItem::updatedAt)
                        .max(Instant::compareTo)
                        .orElse(Instant.EPOCH)
                        .toString());
        link("self", "application/atom+xml", here.canonical());
        link("alternate", "text/html", here.absolute(here.url(html)));
        author(here.name());
        for (var item : items) {
            entry(item, here);
        }
        xml.writeEndElement();
    }

    private void entry(PublishedItem item, Here here) throws XMLStreamException {
        xml.writeStartElement(ATOM, "entry");
        xml.writeAttribute("xml:lang", item.wording().language());
        element("id", "urn:uuid:" + item.id());
        element("title", item.title());
        element("published", item.publishedAt().toString());
        element("updated", item.updatedAt().toString());
        link("alternate", "text/html", here.absolute(here.page(item)));
        var author = item.author();
        author(author == null ? here.name() : author.name());
        xml.writeEmptyElement(ATOM, "category");
        xml.writeAttribute("term", item.kind());
        xml.writeAttribute("label", clean(here.sectionName(item)));
        element("summary", Here.teaser(item));
        xml.writeEndElement();
    }

    private void author(String name) throws XMLStreamException {
        xml.writeStartElement(ATOM, "author");
        element("name", name);
        xml.writeEndElement();
    }

    private void link(String relation, String type, String address) throws XMLStreamException {
        xml.writeEmptyElement(ATOM, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", address);
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(ATOM, name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private void writeSitemap(Map<String, Instant> pages) throws XMLStreamException {
        xml.setDefaultNamespace(SITEMAP);
        xml.writeStartElement(SITEMAP, "urlset");
        xml.writeDefaultNamespace(SITEMAP);
        for (var page : pages.entrySet()) {
            xml.writeStartElement(SITEMAP, "url");
            xml.writeStartElement(SITEMAP, "loc");
            xml.writeCharacters(page.getKey());
            xml.writeEndElement();
            if (page.getValue().isAfter(Instant.EPOCH)) {
                xml.writeStartElement(SITEMAP, "lastmod");
                xml.writeCharacters(page.getValue().toString());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** XML 1.0 has no place for most control characters. */
    private static String clean(String text) {
        return text.codePoints()
                .filter(letter -> letter >= 0x20
                                && letter != 0xFFFE
                                && letter != 0xFFFF
                                && !(letter >= 0xD800 && letter <= 0xDFFF)
                        || letter == '\n'
                        || letter == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private interface Writing {
        void to(Feed feed) throws XMLStreamException;
    }

    private static String write(Writing content) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            content.to(new Feed(xml));
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }
}
