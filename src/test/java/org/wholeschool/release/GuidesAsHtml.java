package org.wholeschool.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns documents written in Markdown into pages that any browser shows without a network. */
final class GuidesAsHtml {

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #1c2a33 }
            img { max-width: 100%% }
            pre { overflow-x: auto; background: #f2f5f7; padding: .75rem }
            table { border-collapse: collapse; display: block; overflow-x: auto }
            th, td { border: 1px solid #c6d0d6; padding: .3rem .6rem; text-align: left; vertical-align: top }
            a { color: #0b5a78 }
            @media (prefers-color-scheme: dark) {
              body { background: #12191e; color: #e3eaee }
              pre { background: #1d272e }
              a { color: #7cc6e4 }
            }
            </style>
            </head>
            <body>
            %s</body>
            </html>
            """;

    private GuidesAsHtml() {}

    /**
     * Writes each document of a folder and its folders as a page, and copies pictures.
     *
     * @param from a folder with Markdown
     * @param to the folder of the pages, which is made
     * @return how many pages were written
     */
    static int write(Path from, Path to) throws IOException {
        int pages = 0;
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                if (file.toString().endsWith(".md")) {
                    Files.writeString(
                            target.resolveSibling(
                                    target.getFileName().toString().replaceFirst("\\.md$", ".html")),
                            page(Files.readString(file)));
                    pages++;
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return pages;
    }

    /** @return the page of a document; links to other documents lead to their pages */
    static String page(String markdown) {
        Node document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (!link.getDestination().contains("://")) {
                    link.setDestination(link.getDestination().replaceFirst("\\.md(?=#|$)", ".html"));
                }
                visitChildren(link);
            }
        });
        return PAGE.formatted(title(document), RENDERER.render(document));
    }

    private static String title(Node document) {
        StringBuilder title = new StringBuilder();
        document.accept(new AbstractVisitor() {
            private boolean isFirst = true;

            @Override
            public void visit(Heading heading) {
                if (isFirst) {
                    isFirst = false;
                    heading.accept(new AbstractVisitor() {
                        @Override
                        public void visit(Text text) {
                            title.append(text.getLiteral());
                        }
                    });
                }
            }
        });
        return title.toString().replace("&", "&amp;").replace("<", "&lt;");
    }
}
