package org.wholeschool.school.siteplan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.BadInput;

/** An SVG keeps what is seen, and loses what could run, lead elsewhere, or says who drew it. */
class SafeSvgTest {

    private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\">";

    private static String made(String inside) {
        SafeSvg.Drawing drawing = SafeSvg.of(bytes(OPEN + inside + "<rect width=\"5\" height=\"5\"/></svg>"));
        assertEquals(200, drawing.width());
        assertEquals(100, drawing.height());
        return new String(drawing.content(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String refusal(String whole) {
        assertTrue(SafeSvg.isSvg(bytes(whole)) || whole.isBlank() || !whole.contains("<svg"), whole);
        return assertThrows(BadInput.class, () -> SafeSvg.of(bytes(whole)), whole)
                .key();
    }

    @Test
    void shapesWordsAndLooksStay() {
        String made = made("<g transform=\"translate(3 4)\" fill=\"#eee\"><path d=\"M0 0L9,9Z\" stroke=\"rgb(1, 2, "
                + "3)\"/><text x=\"1\" y=\"2\">Hall &amp; \u00e9<tspan>\u0645</tspan></text></g>");
        assertTrue(
                made.contains(
                        "<g transform=\"translate(3 4)\" fill=\"#eee\"><path d=\"M0 0L9,9Z\" stroke=\"rgb(1, 2, 3)\">"),
                made);
        assertTrue(made.contains(">Hall &amp; \u00e9<tspan>\u0645</tspan></text>"), made);
        assertTrue(made.contains("viewBox=\"0.0 0.0 200.0 100.0\" width=\"1000\" height=\"500.0\""), made);
    }

    @Test
    void whatAStyleSaysBecomesAttributesAndWhatItFetchesBecomesGrey() {
        String made = made("<circle r=\"4\" fill=\"red\" "
                + "style=\"fill:#abcdef;stroke:url(#g);background:url(http://x/);filter:none\"/><circle "
                + "r=\"3\" fill=\"url(https://x.example/y)\"/>");
        assertTrue(
                made.contains("<circle r=\"4\" fill=\"#abcdef\" stroke=\"none\">")
                        && made.contains("<circle r=\"3\" fill=\"#dddddd\">"),
                made);
        assertFalse(made.contains("url") || made.contains("http://x") || made.contains("background"), made);
    }

    @Test
    void nothingThatRunsLeadsElsewhereOrTellsOfItsMakerIsLeft() {
        List<String> bad = List.of(
                "<script>alert(1)</script>",
                "<script xmlns=\"http://www.w3.org/1999/xhtml\">alert(1)</script>",
                "<a href=\"javascript:alert(1)\"><rect width=\"1\" height=\"1\"/></a>",
                "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><iframe "
                        + "src=\"alert\"/></body></foreignObject>",
                "<rect width=\"1\" height=\"1\" onload=\"alert(1)\" onclick=\"alert(1)\"/>",
                "<rect width=\"1\" height=\"1\"><animate attributeName=\"href\" to=\"javascript:alert(1)\"/><set "
                        + "attributeName=\"onload\" to=\"alert(1)\"/></rect>",
                "<metadata><rdf xmlns=\"r\">alert Ms Marsh</rdf></metadata><title>alert</title><desc>alert</desc>",
                "<!-- alert --><?xml-stylesheet href=\"alert\"?>",
                "<defs><linearGradient id=\"alert\"/></defs>",
                "<rect width=\"1\" height=\"1\" xlink:href=\"alert\" "
                        + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" id=\"alert\" class=\"alert\"/>",
                "<rect width=\"1&quot; onload=&quot;alert(1)\" height=\"1\"/>",
                "<sodipodi:namedview xmlns:sodipodi=\"s\"><path d=\"alert\"/></sodipodi:namedview>",
                "<g>alert</g>");
        for (String each : bad) {
            assertFalse(
                    made(each).matches("(?s).*(alert|script|href|onload|onclick|Marsh|<!--|<\\?xml-).*"),
                    each + " became " + made(each));
        }
    }

    @Test
    void whatWouldBeAnotherDrawingWithoutItIsRefusedAndSaysWhat() {
        Map.of(
                        "<style>.a{fill:red}</style>",
                        "file.svg.style",
                        "<defs><style type=\"text/css\"><![CDATA[.a{fill:red}]]></style></defs>",
                        "file.svg.style",
                        "<use href=\"#a\"/>",
                        "file.svg.use",
                        "<image href=\"data:image/png;base64,AA\" width=\"9\" height=\"9\"/>",
                        "file.svg.image")
                .forEach((inside, key) -> assertEquals(key, refusal(OPEN + inside + "</svg>"), inside));
        made("<style> \n</style>");
    }

    @Test
    void whatIsNoDrawingIsRefused() {
        assertEquals("file.notRead", refusal(OPEN + "<rect width=\"1\" height=\"1\">"));
        assertEquals("file.notRead", refusal("<html xmlns=\"http://www.w3.org/1999/xhtml\"><svg/></html>"));
        assertEquals("file.notRead", refusal("<svg><rect width=\"1\" height=\"1\"/></svg>"), "of no namespace");
        assertEquals("file.svg.nothing", refusal(OPEN + "<script>1</script></svg>"));
        assertEquals(
                "file.svg.size",
                refusal("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"1\" height=\"1\"/></svg>"));
        assertEquals(
                "file.svg.size",
                refusal("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 -1 NaN\"><rect width=\"1\" "
                        + "height=\"1\"/></svg>"));
        assertEquals("file.svg.much", refusal(OPEN + "<g>".repeat(70) + "</g>".repeat(70) + "</svg>"));
        assertEquals("file.svg.much", refusal(OPEN + "<rect/>".repeat(30_001) + "</svg>"));
        assertFalse(SafeSvg.isSvg(bytes("GIF89a<svg")));
    }

    @Test
    void noEntityIsUnfoldedAndNoFileIsRead() {
        String laughs = "<!DOCTYPE svg [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
                + "\"&b;&b;&b;&b;&b;&b;&b;&b;\">]>"
                + OPEN + "<text>&c;</text></svg>";
        assertEquals("file.notRead", refusal(laughs));
        assertEquals(
                "file.notRead",
                refusal("<!DOCTYPE svg [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>" + OPEN
                        + "<text>&f;</text></svg>"));
        SafeSvg.of(bytes("<?xml version=\"1.0\"?><!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
                + "\"http://127.0.0.1:1/svg11.dtd\">"
                + OPEN + "<rect width=\"1\" height=\"1\"/></svg>"));
    }

    @Test
    void widthAndHeightDoWhereThereIsNoBox() {
        SafeSvg.Drawing drawing = SafeSvg.of(
                bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"210mm\" height=\"297mm\"><path d=\"M0 "
                        + "0H9\"/></svg>"));
        assertEquals(210, drawing.width());
        assertEquals(297, drawing.height());
    }
}
