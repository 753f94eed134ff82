package org.wholeschool.platform.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What every page file has to hold, read from the files themselves. */
class PageFilesTest {

    /** Tags that are made to hold other tags of the kit. */
    private static final Set<String> HOLD_OTHERS =
            Set.of("group", "sheet", "say", "now", "empty", "table", "buttons", "progress");

    private static final Path WEB_INF = WebappFiles.ROOT.resolve("WEB-INF");

    @Test
    void noPageHasCodeOrStyleInIt() {
        Pattern inline = Pattern.compile(
                "\\s(style|on(click|change|submit|load|focus|blur|input|key\\w+))=|<script|<style|javascript:");
        assertEquals(
                List.of(),
                WebappFiles.pages().stream()
                        .filter(page -> inline.matcher(WebappFiles.read(page)).find())
                        .toList());
    }

    /** A browser cuts what is pasted into it and says nothing: the server refuses what is too long instead. */
    @Test
    void noTextAreaIsCutByTheBrowser() {
        Pattern cut = Pattern.compile("<(h:inputTextarea|textarea)\\b[^>]*maxlength");
        assertEquals(
                List.of(),
                WebappFiles.pages().stream()
                        .filter(page -> cut.matcher(WebappFiles.read(page)).find())
                        .toList());
    }

    @Test
    void everyTagHasItsFileAndEveryFileItsTag() {
        Set<String> files = WebappFiles.pages().stream()
                .filter(page -> page.startsWith(WEB_INF.resolve("tags")))
                .map(page -> page.getFileName().toString().replace(".xhtml", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(files, new TreeSet<>(tags().keySet()));
    }

    @Test
    void everyAttributeIsExplainedAtTheTopOfItsFile() {
        tags().forEach((tag, attributes) -> {
            String file = WebappFiles.read(WEB_INF.resolve("tags/" + tag + ".xhtml"));
            String top = file.substring(file.indexOf("<!--"), file.indexOf("-->"));
            for (Attribute attribute : attributes) {
                assertTrue(
                        file.substring(file.indexOf("-->")).matches("(?s).*\\b" + attribute.name() + "\\b.*"),
                        tag + " does nothing with " + attribute.name());
                assertTrue(
                        top.matches("(?s).*\\b" + attribute.name() + "\\b.*"),
                        tag + " does not explain " + attribute.name());
            }
        });
    }

    /**
     * Facelets hands a tag's attributes on to the tags inside it: one that was left out there would be answered by the
     * outer tag's.
     */
    @Test
    void whatATagHoldsCannotTakeItsAttributesForItsOwn() {
        Map<String, List<Attribute>> tags = tags();
        for (String holder : HOLD_OTHERS) {
            // A sheet stands in nothing but a page.
            Set<String> leftOutInside = tags.entrySet().stream()
                    .filter(tag -> !tag.getKey().equals(holder) && !tag.getKey().equals("sheet"))
                    .flatMap(tag -> tag.getValue().stream())
                    .filter(attribute -> !attribute.required())
                    .map(Attribute::name)
                    .collect(Collectors.toSet());
            assertTrue(leftOutInside.contains("hint"), "the tags were not read");
            assertEquals(
                    List.of(),
                    tags.get(holder).stream()
                            .map(Attribute::name)
                            .filter(leftOutInside::contains)
                            .toList(),
                    holder + " has what a tag inside it may leave out");
        }
    }

    private static Map<String, List<Attribute>> tags() {
        try {
            byte[] library =
                    WebappFiles.read(WEB_INF.resolve("wholeschool.taglib.xml")).getBytes(StandardCharsets.UTF_8);
            NodeList found = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(library))
                    .getElementsByTagName("tag");
            Map<String, List<Attribute>> tags = new TreeMap<>();
            for (int i = 0; i < found.getLength(); i++) {
                Element tag = (Element) found.item(i);
                tags.put(text(tag, "tag-name"), attributes(tag));
            }
            return tags;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static List<Attribute> attributes(Element tag) {
        NodeList found = tag.getElementsByTagName("attribute");
        List<Attribute> attributes = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            Element attribute = (Element) found.item(i);
            attributes.add(new Attribute(text(attribute, "name"), Boolean.parseBoolean(text(attribute, "required"))));
        }
        return attributes;
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private record Attribute(String name, boolean required) {}
}
