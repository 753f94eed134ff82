package org.wholeschool.platform.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.file.DocumentBlock.Kind;
import org.wholeschool.platform.file.DocumentBlock.Row;
import org.wholeschool.platform.file.DocumentBlock.Span;

/** What Word, Excel and mail files say becomes text and tables; what could run or reach out is left out or refused. */
class DocumentReadingTest {

    private static final long PIXELS = 64_000_000;
    private static final long MOST = 10L * 1024 * 1024;

    private static FileKind kind(byte[] content) {
        return FileCheck.kind("file", content, MOST);
    }

    /** Reads it in this process. */
    private static List<String> read(byte[] content) throws IOException {
        try {
            return lines(DecoderProgram.decode(kind(content), content, PIXELS));
        } catch (DecoderProgram.NotDrawn refused) {
            throw new AssertionError(refused.answer().name(), refused);
        }
    }

    private static DecoderProgram.Answer refusal(byte[] content) {
        return assertThrows(DecoderProgram.NotDrawn.class, () -> DecoderProgram.decode(kind(content), content, PIXELS))
                .answer();
    }

    /** Reads it as the product does. */
    private static List<String> readApart(byte[] content) throws IOException {
        return lines(Decoder.inAProcess(kind(content), content, 64, 60));
    }

    private static String refusalApart(byte[] content) {
        return assertThrows(BadInput.class, () -> Decoder.inAProcess(kind(content), content, 64, 60))
                .key();
    }

    private static List<String> lines(DecoderProgram.Drawn drawn) throws IOException {
        List<String> lines = new ArrayList<>();
        for (DocumentBlock block : DocumentContent.of(drawn.words()).blocks()) {
            String first = (block.kind() + " " + (block.label() == null ? "" : block.label() + " ")
                            + (block.number() == 0 ? "" : block.number() + " ") + block.name() + " "
                            + words(block.text()))
                    .replaceAll(" +", " ")
                    .strip();
            lines.add(first);
            for (Row row : block.rows()) {
                lines.add("| " + row.label() + (row.hidden() ? " hidden" : "") + " | "
                        + row.cells().stream().map(DocumentReadingTest::words).collect(Collectors.joining(" | ")));
            }
        }
        return lines;
    }

    private static String words(List<Span> spans) {
        return spans.stream()
                .map(span -> span.mark() == DocumentBlock.Mark.PLAIN
                        ? span.text()
                        : "[" + span.mark() + " " + span.text() + "]")
                .collect(Collectors.joining());
    }

    @Test
    void aWordDocumentIsReadInItsProcess() throws IOException {
        byte[] statement = TestDocuments.statement();
        assertEquals(FileKind.WORD, kind(statement));
        DecoderProgram.Drawn drawn = Decoder.inAProcess(FileKind.WORD, statement, 64, 60);
        assertEquals(
                List.of(
                        "HEADING 2 What I saw",
                        "PARAGRAPH They waited at the gate <b>again</b>. & left",
                        "PICTURE 1 chat.png",
                        "TABLE",
                        "|  | When | Where",
                        "|  | Monday | Gate 2",
                        "PART HEADER",
                        "PARAGRAPH Statement of a witness",
                        "PART COMMENTS",
                        "COMMENT COMMENTS 1 Mr Okafor Ask again."),
                lines(drawn));
        assertEquals(1, drawn.drawn().size());
        assertEquals(FileKind.PNG, FileCheck.pictureKind(drawn.drawn().get(0)));
    }

    /** What an author took out, hid, or put into a box or a form is still in what was sent in. */
    @Test
    void whatWordHidesIsShownAndMarked() throws IOException {
        assertEquals(
                List.of(
                        "PARAGRAPH Kept.[DELETED Gone.][INSERTED New.][HIDDEN Unseen.]\u2612[COMMENT 1]",
                        "PARAGRAPH In the box",
                        "ITEM A point"),
                read(TestDocuments.word("<w:p><w:r><w:t>Kept.</w:t></w:r>"
                        + "<w:del w:author=\"x\"><w:r><w:delText>Gone.</w:delText></w:r></w:del>"
                        + "<w:ins w:author=\"x\"><w:r><w:t>New.</w:t></w:r></w:ins>"
                        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Unseen.</w:t></w:r>"
                        + "<w:r><w:instrText>INCLUDEPICTURE http://127.0.0.1:1/</w:instrText></w:r>"
                        + "<w:r><w:fldChar><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>"
                        + "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r>"
                        + "</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>In the box"
                        + "</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>"
                        + "<w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"
                        + "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>A point</w:t></w:r></w:p>")));
    }

    @Test
    void embeddedObjectsAreCountedAndNotOpened() throws IOException {
        assertEquals(
                List.of("REMARK OBJECT 2", "PARAGRAPH Text"),
                read(TestDocuments.word("<w:p><w:r><w:object><w:OLEObject/></w:object><w:t>Text</w:t></w:r></w:p>"
                        + "<w:altChunk r:id=\"rId5\"/>")));
    }

    @Test
    void aWorkbookShowsWhatItsCellsShowed() throws IOException {
        byte[] register = TestDocuments.register();
        assertEquals(FileKind.EXCEL, kind(register));
        assertEquals(
                List.of(
                        "SHEET SHEET Late marks",
                        "TABLE",
                        "|  | A | [HIDDEN B] | C",
                        "| 1 | 02/11/2026 | Gate <2> | ",
                        "| 2 hidden | not seen |  | ",
                        "| 3 |  |  | 41 minutes",
                        "COMMENT B1 \u00b7 Mrs Hughes Check this.",
                        "SHEET HIDDEN_SHEET Kept out of sight",
                        "TABLE",
                        "|  | A",
                        "| 1 | secret list"),
                readApart(register));
    }

    @Test
    void aMillionCellsEndInOneSentence() throws IOException {
        List<String> lines = readApart(TestDocuments.million());
        assertEquals("REMARK MORE_ROWS 1", lines.get(0));
        assertTrue(lines.size() > 900 && lines.size() <= BlockList.MOST_CELLS / 10 + 4, lines.size() + " lines");
    }

    @Test
    void aMailIsReadWithItsTableAndPictureAndListsItsFiles() throws IOException {
        byte[] mail = TestDocuments.mail();
        assertEquals(FileKind.MAIL, kind(mail));
        assertEquals(
                List.of(
                        "REMARK ACTIVE 1",
                        "REMARK EXTERNAL_PICTURE 1",
                        "FIELD FROM Mrs Parent <parent@example.org>",
                        "FIELD TO Imogen Hughes \u2013 lead <hughes@school.example>, office@school.example",
                        "FIELD CC tutor@school.example",
                        "FIELD DATE 2026-11-02T09:12:00Z",
                        "FIELD SUBJECT About S\u00e9an, today",
                        "PARAGRAPH Dear Mrs Hughes,",
                        "PARAGRAPH Sam said he is afraid of the chat <https://example.org/chat>.",
                        "TABLE",
                        "|  | Day | Place",
                        "|  | Monday | Gate 2",
                        "ITEM one",
                        "ITEM two",
                        "PICTURE 1 A screenshot",
                        "PART ATTACHMENTS",
                        "FILE 3000 photogpj.exe",
                        "FILE 16 What they wrote.eml"),
                readApart(mail));
    }

    @Test
    void aPlainMailKeepsItsLinesAndNothingTurnsItsWritingRound() throws IOException {
        assertEquals(
                List.of(
                        "FIELD FROM a@example.org",
                        "FIELD TO b@example.org",
                        "FIELD SUBJECT See photogpj.exe",
                        "PARAGRAPH First <script>alert(1)</script>\nline two",
                        "PARAGRAPH Second."),
                read(TestDocuments.plainMail()));
    }

    /** Seven million bytes as ten of base64, and a thousand small files. */
    @Test
    void aMailOfAThousandFilesListsTheFirst() throws IOException {
        byte[] mail = TestDocuments.largeMail(1_000);
        List<String> lines = readApart(mail);
        assertEquals("REMARK MORE_FILES 951", lines.get(0));
        assertTrue(lines.contains("FILE 7000000 large.bin"), lines.toString());
        assertTrue(lines.contains("FILE 3 part 49.bin") && !lines.contains("FILE 3 part 50.bin"));
    }

    @Test
    void aMailOfOutlookIsRead() throws IOException {
        byte[] mail = TestDocuments.outlook();
        assertEquals(FileKind.OUTLOOK, kind(mail));
        assertEquals(
                List.of(
                        "FIELD FROM Mr Okafor <okafor@school.example>",
                        "FIELD TO Imogen Hughes <hughes@school.example>",
                        "FIELD SUBJECT Late again",
                        "PARAGRAPH He was late.",
                        "PARAGRAPH I rang home <b>twice</b>.",
                        "PART ATTACHMENTS",
                        "FILE 2048 register.xlsx"),
                readApart(mail));
    }

    @Test
    void programsLocksAndOldFilesAreRefused() {
        assertEquals("file.macros", refusalApart(TestDocuments.withMacro()));
        assertEquals(DecoderProgram.Answer.MACROS, refusal(TestDocuments.withHiddenMacro()));
        assertEquals(DecoderProgram.Answer.LOCKED, refusal(TestDocuments.lockedWord()));
        assertEquals(DecoderProgram.Answer.OTHER_OFFICE, refusal(TestDocuments.oldWorkbook()));
        for (String key : List.of("file.macros", "file.locked", "file.office", "file.notRead")) {
            assertFalse(Texts.of("attachment").get(key).isBlank());
        }
    }

    @Test
    void whatIsCutOffOrUnfoldsWithoutEndIsRefused() {
        byte[] statement = TestDocuments.statement();
        byte[] cut = Arrays.copyOf(statement, statement.length / 2);
        assertEquals(
                "file.notRead", assertThrows(BadInput.class, () -> kind(cut)).key());
        byte[] bomb = TestDocuments.bomb();
        assertTrue(bomb.length < MOST, bomb.length + " bytes");
        assertEquals("file.notRead", refusalApart(bomb));
        byte[] outlook = TestDocuments.outlook();
        byte[] half = Arrays.copyOf(outlook, 700);
        assertThrows(
                Exception.class,
                () -> DecoderProgram.decode(kind(half), half, PIXELS),
                "the decoder's process answers that it cannot be read");
    }

    /** A document can name a picture, or a file of the server, by its address: it is told what asked for it. */
    @Test
    void nothingIsFetched() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/seen.png";
            assertEquals(
                    List.of("REMARK EXTERNAL_PICTURE 1", "PARAGRAPH Look:"),
                    read(TestDocuments.withPictureFrom(address)));
            byte[] asks = TestDocuments.withEntity(address);
            assertThrows(IOException.class, () -> DecoderProgram.decode(kind(asks), asks, PIXELS));
            assertEquals(0, asked.get(), "nothing asked for it");
            HttpURLConnection control =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            assertEquals(404, control.getResponseCode());
            assertEquals(1, asked.get(), "and the server would have seen it");
        } finally {
            server.stop(0);
        }
    }

    /** POI brings an interface for logs that PDFBox would prefer, with no log behind it. */
    @Test
    void whatThePdfLibraryLogsStillReachesTheLog() {
        assertEquals(
                "Slf4jLogFactory",
                org.apache.commons.logging.LogFactory.getFactory().getClass().getSimpleName());
    }

    @Test
    void whatIsKeptIsReadAgainAndNothingElse() throws IOException {
        DocumentContent content = new DocumentContent(List.of(
                DocumentBlock.words(Kind.PARAGRAPH, "S\u00e9an \ud83d\ude21"),
                DocumentBlock.table(List.of(new Row("7", false, true, List.of(DocumentBlock.plain("a"), List.of()))))));
        byte[] kept = content.bytes();
        assertEquals(content, DocumentContent.of(kept));
        assertThrows(IOException.class, () -> DocumentContent.of(Arrays.copyOf(kept, kept.length - 3)));
        byte[] later = kept.clone();
        later[0] = 2;
        assertThrows(IOException.class, () -> DocumentContent.of(later));
    }
}
