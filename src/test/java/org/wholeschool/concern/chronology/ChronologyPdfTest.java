package org.wholeschool.concern.chronology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.wholeschool.concern.chronology.ChronicleEntry.Line;
import org.wholeschool.concern.chronology.ChronicleEntry.Part;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.platform.pdf.AccessiblePdf;
import org.wholeschool.testing.PdfUa;

/**
 * What a chronology's PDF has in it and what it has not: a screen reader can read it, and of others there is nothing in
 * it, wherever one looks.
 */
class ChronologyPdfTest {

    private static final Person ALI = new Person(Person.Kind.SUBJECT, 1, "Ali Smith");
    private static final Person KOFI = new Person(Person.Kind.PUPIL, 2, "Kofi Osei-Zylberberg");
    private static final Person MOHAMMED = new Person(Person.Kind.PUPIL, 3, "محمد الأحمد");
    private static final Person PARKER = new Person(Person.Kind.STAFF, 1, "Ms Jo Parkinson");
    private static final Person LEAD = new Person(Person.Kind.STAFF, 2, "Dr Anselm Quill");

    private static final List<String> NAMES_OF_OTHERS =
            List.of("Kofi", "Osei", "Zylberberg", "محمد", "الأحمد", "Parkinson", "Quill", "Anselm", "Placeholder");
    private static final String MARKUP =
            "<b>bold</b> &amp; <img src=\"http://x.example/i.png\"/> <script>alert(1)</script> url(http://x.example)";

    private static List<ChronicleEntry> entries() {
        List<ChronicleEntry> entries = new ArrayList<>();
        entries.add(entry(
                EntryKind.CONCERN,
                LocalDate.of(2025, 11, 3),
                "Physical abuse and fights",
                PARKER,
                List.of(
                        new Part(ALI, InvolvementRole.HARMED),
                        new Part(KOFI, InvolvementRole.ALLEGED),
                        new Part(MOHAMMED, InvolvementRole.WITNESS),
                        new Part(null, InvolvementRole.PRESENT)),
                List.of(
                        new Line("Where", "Stairs by Ms Parkinson's room · Break", ChronicleEntry.Source.PLACE, null),
                        Line.typed(
                                "What happened",
                                "Ali said: \u201cKofi Osei-Zylberberg hit me, and kofis friend "
                                        + "laughed.\u201d\nŁódź, Siân, 😀 "
                                        + MARKUP + "\n" + "x".repeat(300)),
                        Line.typed("What the child said", "قال محمد الأحمد ذلك في الممر"),
                        Line.named("Read by", LEAD))));
        entries.add(entry(
                EntryKind.DECISION,
                LocalDate.of(2026, 1, 7),
                "Decision changed",
                LEAD,
                List.of(),
                List.of(Line.typed("Why", "Dr Quill spoke to Parkinson; Kofi's mother was told."))));
        entries.add(entry(
                EntryKind.SITUATION,
                LocalDate.of(2026, 2, 1),
                "Social worker: began",
                LEAD,
                List.of(),
                List.of(
                        new Line("Social worker", "J. Placeholder", ChronicleEntry.Source.OUTSIDER, null),
                        new Line("Told by", "somebody called Placeholder", ChronicleEntry.Source.STAFF_NAME, null))));
        return entries;
    }

    private static ChronicleEntry entry(
            EntryKind kind, LocalDate day, String title, Person by, List<Part> people, List<Line> lines) {
        boolean ofConcern = kind != EntryKind.SITUATION;
        return new ChronicleEntry(
                kind,
                Instant.parse(day + "T10:31:00Z"),
                day,
                day + ", 10:31",
                title,
                by,
                null,
                ofConcern ? 4711L : null,
                ofConcern ? "Physical abuse and fights" : null,
                Map.of(),
                InvolvementRole.HARMED,
                people,
                lines);
    }

    private static Redaction redaction() {
        return new Redaction(
                List.of("Ali", "Smith"),
                List.of(
                        somebody(KOFI, "Kofi", "Osei-Zylberberg"),
                        somebody(MOHAMMED, "محمد", "الأحمد"),
                        somebody(PARKER, "Ms Jo Parkinson"),
                        somebody(LEAD, "Dr Anselm Quill")),
                entries());
    }

    private static Redactor.Somebody somebody(Person person, String... names) {
        return new Redactor.Somebody(Labels.Key.of(person), List.of(names));
    }

    private static byte[] redacted() {
        Redaction redaction = redaction();
        return pdf(entries().stream().map(redaction::of).toList(), "Other pupils and staff are not named here.");
    }

    private static byte[] pdf(List<ChronicleEntry> entries, String notice) {
        return AccessiblePdf.of(ChronologyDocument.of(new PrintedChronology(
                "Northfield \"Academy\" \\ @import }",
                "Chronology of a pupil",
                "Chronology of Ali Smith",
                List.of("Form 8B"),
                notice,
                "3 entries.",
                "Wednesday 25 November 2026, 14:30",
                "Ann Printer",
                "Names of others removed",
                entries)));
    }

    @Test
    void aScreenReaderCanReadIt() throws IOException {
        byte[] pdf = pdf(entries(), "This document names everyone.");
        PdfUa.assertKept(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertTrue(document.getDocumentCatalog().getMarkInfo().isMarked(), "tagged");
            assertEquals("en-GB", document.getDocumentCatalog().getLanguage());
            assertTrue(
                    document.getDocumentCatalog().getViewerPreferences().displayDocTitle(),
                    "its title is shown, not its file's name");
            assertEquals(
                    "Chronology of a pupil", document.getDocumentInformation().getTitle());
            assertTrue(
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8)
                            .contains("pdfuaid"),
                    "says that it is PDF/UA");
            assertTrue(
                    tags(document).containsAll(Set.of("Document", "H1", "H2", "H3", "P", "Table", "TR", "TH", "TD")),
                    tags(document).toString());
            for (PDPage page : document.getPages()) {
                assertEquals(COSName.S, page.getCOSObject().getCOSName(COSName.getPDFName("Tabs")));
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertTrue(font.isEmbedded() && font.getName().contains("Noto"), font.getName());
                }
            }
            assertNotNull(document.getDocumentCatalog().getDocumentOutline().getFirstChild(), "years to go to");
        }
    }

    @Test
    void whatWasTypedIsATextAndIsAllThere() throws IOException {
        String text = text(pdf(entries(), "This document names everyone."));
        String flat = text.replaceAll("\\s+", "");
        assertTrue(flat.contains(MARKUP.replaceAll("\\s+", "")), text);
        assertTrue(text.contains("Łódź, Siân, [grinning face]"), text);
        assertTrue(flat.contains("x".repeat(300)), "a long word is broken and not cut off");
        for (String name : NAMES_OF_OTHERS) {
            assertTrue(text.contains(name), name + " is not in it: " + text);
        }
        for (String marking : List.of(
                "Confidential",
                "Made Wednesday 25 November 2026, 14:30 by Ann Printer",
                "Page 1 of ",
                "Northfield \"Academy\" \\ @import }")) {
            assertTrue(flat.contains(marking.replaceAll("\\s+", "")), marking + " is not in: " + text);
        }
    }

    @Test
    void ofOthersThereIsNothingInItWhereverOneLooks() throws IOException {
        byte[] pdf = redacted();
        String text = text(pdf);
        assertTrue(
                text.contains("Pupil A: alleged to have harmed")
                        && text.contains("Pupil B: saw it")
                        && text.contains("Ali Smith: was harmed"),
                text);
        assertTrue(text.contains("[Pupil A] hit me, and [Pupil A?] friend laughed"), text);
        assertTrue(text.contains("Member of staff 1") && text.contains("Member of staff 2"), text);
        String bytes = inside(pdf);
        String everybody = inside(pdf(entries(), "Kofi Osei in a notice"));
        assertTrue(
                everybody.contains("Northfield") && text(pdf(entries(), "-")).contains("Parkinson"),
                "what looks through it finds what there is");
        for (String name : NAMES_OF_OTHERS) {
            assertFalse(text.contains(name), name + " is in the text: " + text);
            assertFalse(bytes.contains(name), name + " is in the bytes");
        }
        assertFalse(bytes.contains("Ali Smith"), "the title and the metadata do not name the pupil either");
    }

    @Test
    void itIsLookedAt() throws IOException {
        List<ChronicleEntry> many = new ArrayList<>(entries());
        IntStream.range(0, 30).forEach(i -> many.addAll(entries()));
        Redaction redaction = redaction();
        byte[] pdf = pdf(
                many.stream()
                        .sorted(Comparator.comparing(ChronicleEntry::at))
                        .map(redaction::of)
                        .toList(),
                "Other pupils and staff are not named: they appear as Pupil A, Member of staff 1 " + "and so on.");
        Path pictures = Files.createDirectories(Path.of("target", "pictures"));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            ImageIO.write(
                    renderer.renderImageWithDPI(0, 80),
                    "png",
                    pictures.resolve("chronology-pdf-1.png").toFile());
            ImageIO.write(
                    renderer.renderImageWithDPI(1, 80),
                    "png",
                    pictures.resolve("chronology-pdf-2.png").toFile());
            assertTrue(text(pdf).contains("Page 2 of " + document.getNumberOfPages()));
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Set<String> tags(PDDocument document) throws IOException {
        Set<String> tags = new HashSet<>();
        for (COSObject object : objects(document)) {
            if (object.getObject() instanceof COSDictionary dictionary
                    && dictionary.getDictionaryObject(COSName.S) instanceof COSName tag
                    && dictionary.containsKey(COSName.K)) {
                tags.add(tag.getName());
            }
        }
        return tags;
    }

    /** @return every string in the file and every stream, decompressed, as bytes and as UTF-16 */
    private static String inside(byte[] pdf) throws IOException {
        StringBuilder all = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObject object : objects(document)) {
                strings(object.getObject(), all, 0);
            }
        }
        return all.toString();
    }

    private static List<COSObject> objects(PDDocument document) {
        COSDocument cos = document.getDocument();
        return cos.getXrefTable().keySet().stream().map(cos::getObjectFromPool).collect(Collectors.toList());
    }

    private static void strings(COSBase base, StringBuilder all, int depth) throws IOException {
        if (base instanceof COSString string) {
            all.append(string.getString()).append('\n');
        } else if (base instanceof COSStream stream) {
            byte[] bytes = stream.createInputStream().readAllBytes();
            all.append(new String(bytes, StandardCharsets.ISO_8859_1))
                    .append(new String(bytes, StandardCharsets.UTF_8))
                    .append(new String(bytes, StandardCharsets.UTF_16BE))
                    .append('\n');
        }
        if (base instanceof COSDictionary dictionary && depth < 8) {
            for (COSName key : dictionary.keySet()) {
                if (!(dictionary.getItem(key) instanceof COSObject)) {
                    strings(dictionary.getItem(key), all, depth + 1);
                }
            }
        } else if (base instanceof COSArray array && depth < 8) {
            for (COSBase item : array) {
                if (!(item instanceof COSObject)) {
                    strings(item, all, depth + 1);
                }
            }
        }
    }
}
