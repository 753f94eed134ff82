package org.wholeschool.platform.file;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.wholeschool.platform.file.DocumentBlock.Kind;
import org.wholeschool.platform.file.DocumentBlock.Row;
import org.wholeschool.platform.file.DocumentBlock.Span;

/** Reads the words, tables and pictures of a mail that is written as a web page. Nothing of it runs or is fetched. */
final class HtmlReader {

    private static final String PROGRAMS = "script,iframe,frame,object,embed,applet,form,svg,math";
    private static final String NOT_SEEN = "style,template,noscript,title,meta,link,base";
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final int LONGEST_LINK = 200;
    private static final int HEAD = 10;

    /** Finds the picture that a mail brings with it under a name. */
    interface Pictures extends java.util.function.Function<String, byte[]> {}

    private final BlockList blocks;
    private final Pictures pictures;
    private final StringBuilder words = new StringBuilder();

    private HtmlReader(BlockList blocks, Pictures pictures) {
        this.blocks = blocks;
        this.pictures = pictures;
    }

    static void read(String html, BlockList blocks, Pictures pictures) {
        Document page = Jsoup.parse(html);
        Elements programs = page.select(PROGRAMS);
        programs.stream()
                .filter(program -> !program.normalName().equals("form"))
                .forEach(program -> {
                    blocks.leave(DocumentLabel.ACTIVE);
                    program.remove();
                });
        page.select(NOT_SEEN).remove();
        HtmlReader reader = new HtmlReader(blocks, pictures);
        reader.children(page.body(), Kind.PARAGRAPH, 0);
        reader.end(Kind.PARAGRAPH, 0);
    }

    private void children(Element of, Kind kind, int level) {
        for (Node child : of.childNodes()) {
            if (child instanceof TextNode text) {
                append(of.closest("pre") == null ? text.text() : text.getWholeText());
            } else if (child instanceof Element element) {
                element(element, kind, level);
            }
        }
    }

    private void append(String text) {
        boolean apart = words.length() == 0 || Character.isWhitespace(words.charAt(words.length() - 1));
        words.append(apart ? text.stripLeading() : text);
    }

    private void element(Element element, Kind kind, int level) {
        String name = element.normalName();
        if (name.equals("br")) {
            words.append('\n');
        } else if (name.equals("img")) {
            end(kind, level);
            picture(element);
        } else if (name.equals("a")) {
            children(element, kind, level);
            link(element);
        } else if (name.equals("table") && isTable(element)) {
            end(kind, level);
            table(element);
        } else if (HEADINGS.contains(name)) {
            within(element, kind, level, Kind.HEADING, name.charAt(1) - '0');
        } else if (name.equals("li")) {
            within(element, kind, level, Kind.ITEM, 0);
        } else if (element.isBlock() || name.equals("td") || name.equals("th") || name.equals("tr")) {
            within(element, kind, level, kind, level);
        } else {
            children(element, kind, level);
        }
    }

    private void within(Element element, Kind before, int levelBefore, Kind kind, int level) {
        end(before, levelBefore);
        children(element, kind, level);
        end(kind, level);
    }

    private void end(Kind kind, int level) {
        String text = words.toString().replace('\u00a0', ' ').strip();
        words.setLength(0);
        if (!text.isEmpty()) {
            blocks.add(DocumentBlock.words(kind, level, DocumentBlock.plain(text)));
        }
    }

    /** Where a link leads is shown, because it may not be where it says; nothing on the page can be pressed. */
    private void link(Element link) {
        String to = link.attr("href").strip();
        boolean leads = to.startsWith("http:") || to.startsWith("https:") || to.startsWith("mailto:");
        if (leads && !link.text().strip().equals(to)) {
            words.append(" <")
                    .append(to.length() > LONGEST_LINK ? to.substring(0, LONGEST_LINK) + "\u2026" : to)
                    .append('>');
        }
    }

    private void picture(Element image) {
        String from = image.attr("src").strip();
        UnaryOperator<String> after = prefix -> from.substring(prefix.length());
        byte[] content = null;
        if (from.regionMatches(true, 0, "cid:", 0, 4)) {
            content = pictures.apply(after.apply("cid:"));
        } else if (from.regionMatches(true, 0, "data:", 0, 5)) {
            content = inside(from);
        }
        if (content != null) {
            blocks.picture(content, image.attr("alt"));
        } else if (!from.isEmpty()) {
            blocks.leave(
                    from.startsWith("data:") || from.startsWith("cid:")
                            ? DocumentLabel.OTHER_PICTURE
                            : DocumentLabel.EXTERNAL_PICTURE);
        }
    }

    private static byte[] inside(String from) {
        int comma = from.indexOf(',');
        try {
            return comma > 0 && from.substring(0, comma).endsWith(";base64")
                    ? Base64.getMimeDecoder().decode(from.substring(comma + 1))
                    : null;
        } catch (IllegalArgumentException broken) {
            return null;
        }
    }

    /**
     * Most tables of mails only place things on the page; one with rows and columns, and none inside it, is a table.
     */
    private static boolean isTable(Element table) {
        Elements rows = table.select("tr");
        return table.select("table").size() == 1
                && rows.size() > 1
                && rows.stream().limit(HEAD).allMatch(row -> cells(row).size() > 1);
    }

    private static List<Element> cells(Element row) {
        return row.children().stream()
                .filter(cell ->
                        cell.normalName().equals("td") || cell.normalName().equals("th"))
                .toList();
    }

    private void table(Element table) {
        List<Row> rows = new ArrayList<>();
        for (Element row : table.select("tr")) {
            List<List<Span>> cells = new ArrayList<>();
            for (Element cell : cells(row)) {
                cells.add(DocumentBlock.plain(
                        cell.wholeText().replaceAll("\\s+", " ").strip()));
            }
            rows.add(new Row("", false, false, cells));
        }
        blocks.add(DocumentBlock.table(rows));
        table.select("img").forEach(this::picture);
    }
}
