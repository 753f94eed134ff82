package org.wholeschool.governance.attack;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.wholeschool.disclosure.PublishedTable;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.testing.PdfWords;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads the dashboard's PDF beside its page, of which the {@link Collector} has read every number.
 *
 * <p>What is drawn as text stands on the page in the same words. What is read out for a picture has numbers of the
 * page's pictures, or of the rates from which their dots are drawn.
 */
final class PrintedReader {

    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");

    private final Set<String> words = new HashSet<>();
    private final Set<String> pictures = new HashSet<>();
    private final boolean hasTables;

    /**
     * @param told what may be seen
     * @param period the half-term or school year
     * @param page its page
     */
    PrintedReader(Told told, Told.Period period, String page) throws IOException {
        hasTables = period.isOfYear();
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            read(
                    factory.newDocumentBuilder()
                            .parse(new InputSource(new StringReader(
                                    page.replaceAll("<!DOCTYPE[^>]*>", "").replace("&nbsp;", " "))))
                            .getDocumentElement(),
                    false);
        } catch (SAXException | ParserConfigurationException unreadable) {
            throw new IOException(unreadable);
        }
        told.periods().stream()
                .filter(each -> !each.isOfYear())
                .forEach(each -> Stream.of(FamilyTable.CATEGORIES, FamilyTable.PLACES, FamilyTable.BANDS)
                        .flatMap(which -> each.table(which).stream())
                        .forEach(table -> rates(each, table)));
        // What half-terms and school years are called.
        told.periods().forEach(each -> pictures.addAll(List.of(each.title().split(", | (?=\\d{4}/)"))));
        pictures.addAll(words);
        words.add(period.title());
    }

    private void read(Element element, boolean drawn) {
        // The tables of a half-term are behind a tap on the page, and are not printed.
        boolean isDrawn = drawn
                || element.getTagName().equals("svg")
                || !hasTables && element.getTagName().equals("td");
        // A cell, a line of a list or a paragraph is one piece also where a part of it looks different.
        if (!isDrawn
                && Set.of("li", "p", "td", "th", "dt", "dd", "h1", "h2", "h3").contains(element.getTagName())) {
            add(words, element.getTextContent());
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && !Set.of("script", "style").contains(inner.getTagName())) {
                read(inner, isDrawn);
            } else if (child.getNodeType() == Node.TEXT_NODE) {
                add(isDrawn ? pictures : words, child.getNodeValue());
            }
        }
    }

    private static void add(Set<String> to, String words) {
        String one = flat(words);
        if (DIGIT.matcher(one).find()) {
            to.add(one);
        }
    }

    private static String flat(String words) {
        return words.replace("\u25b2 ", "")
                .replace("\u25bc ", "")
                .replaceAll("-\\s+", "-")
                .replaceAll("\\s*/\\s*", "/")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private void rates(Told.Period half, PublishedTable table) {
        IntStream.range(0, table.size())
                .forEach(first -> IntStream.range(first, table.size())
                        .forEach(last ->
                                table.within(first, last).ifPresent(sum -> pictures.add(Collector.rate(half, sum)))));
    }

    /**
     * @param pdf the file
     * @return what is in it and not on the page
     */
    List<String> unlike(PdfWords pdf) {
        String text = pdf.text();
        for (int page = 1; page <= pdf.pages(); page++) {
            text = text.replace("Page " + page + " of " + pdf.pages(), " ");
        }
        List<String> unlike = new ArrayList<>();
        left(text, words).forEach(rest -> unlike.add("the PDF says: " + rest));
        pdf.figures().forEach(figure -> left(figure, pictures).forEach(rest -> unlike.add(rest + " of " + figure)));
        return unlike;
    }

    /** @return the numbers that are left when all pieces of the page are taken away, each with the words around it */
    private static List<String> left(String text, Set<String> pieces) {
        String rest = text;
        for (String piece : pieces.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            rest = Pattern.compile("(?<![\\d.,/])" + Pattern.quote(piece) + "(?![\\d/]|[.,]\\d)")
                    .matcher(rest)
                    .replaceAll("\u2022");
        }
        List<String> left = new ArrayList<>();
        Matcher number = NUMBER.matcher(rest);
        while (number.find()) {
            left.add(number.group() + " in \u201c"
                    + rest.substring(Math.max(0, number.start() - 40), Math.min(rest.length(), number.end() + 40))
                    + "\u201d");
        }
        return left;
    }
}
