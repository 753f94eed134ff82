package org.wholeschool.platform.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Makes Word, Excel and mail files as people have them, and as they should not. */
public final class TestDocuments {

    private static final String WORD_XML = "word/document.xml";

    private TestDocuments() {}

    /** What writes into a file. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] bytes(Writing writing) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writing.to(out);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return out.toByteArray();
    }

    /** @return a statement with a heading, a list, a table, a picture, a header and a comment */
    public static byte[] statement() {
        try (XWPFDocument document = new XWPFDocument()) {
            org.apache.poi.xwpf.usermodel.XWPFStyles styles = document.createStyles();
            org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle style =
                    org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle.Factory.newInstance();
            style.setStyleId("Heading2");
            style.addNewName().setVal("heading 2");
            styles.addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(style));
            var heading = document.createParagraph();
            heading.setStyle("Heading2");
            heading.createRun().setText("What I saw");
            document.createParagraph().createRun().setText("They waited at the gate <b>again</b>. & left");
            var picture = document.createParagraph().createRun();
            picture.addPicture(new ByteArrayInputStream(TestFiles.screenshot()), PictureType.PNG, "chat.png", 90, 90);
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("When");
            table.getRow(0).getCell(1).setText("Where");
            table.getRow(1).getCell(0).setText("Monday");
            table.getRow(1).getCell(1).setText("Gate 2");
            document.createHeader(org.apache.poi.wp.usermodel.HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Statement of a witness");
            var comment = document.createComments().createComment(java.math.BigInteger.ZERO);
            comment.setAuthor("Mr Okafor");
            comment.createParagraph().createRun().setText("Ask again.");
            return bytes(document::write);
        } catch (IOException | org.apache.poi.openxml4j.exceptions.InvalidFormatException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** @return a Word document whose body is this XML */
    static byte[] word(String body) {
        return changed(
                plainWord(),
                WORD_XML,
                xml -> xml.replaceAll("(?s)<w:body>.*</w:body>", "")
                        .replaceFirst(
                                "(?s)<w:document[^>]*?/?>(</w:document>)?",
                                java.util.regex.Matcher.quoteReplacement(
                                        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
                                                + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
                                                + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
                                                + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
                                                + "<w:body>" + body + "</w:body></w:document>"))
                        .replaceFirst("(?s)(</w:document>).*", "$1"));
    }

    private static byte[] plainWord() {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Plain.");
            return bytes(document::write);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** @return the same zip with one of its files changed */
    static byte[] changed(byte[] zip, String name, UnaryOperator<String> change) {
        return bytes(out -> {
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                    ZipOutputStream to = new ZipOutputStream(out)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    byte[] content = in.readAllBytes();
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    to.write(
                            entry.getName().equals(name)
                                    ? change.apply(new String(content, StandardCharsets.UTF_8))
                                            .getBytes(StandardCharsets.UTF_8)
                                    : content);
                    to.closeEntry();
                }
            }
        });
    }

    /** @return the same zip with one more file */
    static byte[] with(byte[] zip, String name, byte[] content) {
        return bytes(out -> {
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                    ZipOutputStream to = new ZipOutputStream(out)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(to);
                    to.closeEntry();
                }
                to.putNextEntry(new ZipEntry(name));
                to.write(content);
                to.closeEntry();
            }
        });
    }

    /** @return one that says it has a program, by the type of its document and by a file */
    static byte[] withMacro() {
        byte[] typed = changed(
                plainWord(),
                "[Content_Types].xml",
                xml -> xml.replace(
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml")
                        .replace(
                                "</Types>",
                                "<Override PartName=\"/word/vbaProject.bin\" "
                                        + "ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>"));
        return with(typed, "word/vbaProject.bin", new byte[] {1, 2, 3});
    }

    /** @return one with a program in it that calls itself a plain document */
    static byte[] withHiddenMacro() {
        byte[] typed = changed(
                plainWord(),
                "[Content_Types].xml",
                xml -> xml.replace(
                        "</Types>",
                        "<Override PartName=\"/word/vbaProject.bin\" "
                                + "ContentType=\"application/octet-stream\"/></Types>"));
        return with(typed, "word/vbaProject.bin", new byte[] {1, 2, 3});
    }

    /** @return one whose picture is to be had from an address */
    static byte[] withPictureFrom(String address) {
        byte[] document = word("<w:p><w:r><w:t>Look:</w:t></w:r><w:r><w:drawing><a:blip r:link=\"rId77\"/></w:drawing>"
                + "</w:r></w:p>");
        String relation = "<Relationship Id=\"rId77\" TargetMode=\"External\" Target=\"" + address
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\"/>";
        return changed(
                document,
                "word/_rels/document.xml.rels",
                xml -> xml.replaceFirst("<Relationships([^>]*)/>", "<Relationships$1></Relationships>")
                        .replace("</Relationships>", relation + "</Relationships>"));
    }

    /** @return one that names another file as a part of it */
    static byte[] withEntity(String address) {
        return changed(
                word("<w:p><w:r><w:t>&amp;</w:t></w:r></w:p>"),
                WORD_XML,
                xml -> xml.replaceFirst(
                                "<w:document", "<!DOCTYPE d [<!ENTITY e SYSTEM \"" + address + "\">]><w:document")
                        .replace("&amp;", "&e;"));
    }

    /** @return one of a few hundred kilobytes that unfolds into 600 MB */
    static byte[] bomb() {
        byte[] start = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                .getBytes(StandardCharsets.UTF_8);
        byte[] paragraph = "<w:p><w:r><w:t>aaaaaaaaaaaaaaaaaaaa</w:t></w:r></w:p>"
                .repeat(1_000)
                .getBytes(StandardCharsets.UTF_8);
        return bytes(out -> {
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(plainWord()));
                    ZipOutputStream to = new ZipOutputStream(out)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    if (entry.getName().equals(WORD_XML)) {
                        to.write(start);
                        for (int i = 0; i < 12_000; i++) {
                            to.write(paragraph);
                        }
                    } else {
                        in.transferTo(to);
                    }
                    to.closeEntry();
                }
            }
        });
    }

    static byte[] lockedWord() {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream sealed = encryptor.getDataStream(file)) {
                sealed.write(plainWord());
            }
            return bytes(file::writeFilesystem);
        } catch (IOException | GeneralSecurityException fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** @return a register: text, a date, a formula with its result, a hidden row, column and sheet, and a comment */
    public static byte[] register() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Late marks");
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat((short) 14);
            Cell day = sheet.createRow(0).createCell(0);
            day.setCellValue(java.time.LocalDate.of(2026, 11, 2));
            day.setCellStyle(date);
            sheet.getRow(0).createCell(1).setCellValue("Gate <2>");
            sheet.createRow(1).createCell(0).setCellValue("not seen");
            sheet.getRow(1).setZeroHeight(true);
            Cell sum = sheet.createRow(2).createCell(2);
            sum.setCellFormula("WEBSERVICE(\"http://127.0.0.1:1/\")");
            sum.setCellValue("41 minutes");
            sheet.setColumnHidden(1, true);
            var drawing = sheet.createDrawingPatriarch();
            var comment = drawing.createCellComment(workbook.getCreationHelper().createClientAnchor());
            comment.setString(workbook.getCreationHelper().createRichTextString("Check this."));
            comment.setAuthor("Mrs Hughes");
            sheet.getRow(0).getCell(1).setCellComment(comment);
            workbook.createSheet("Kept out of sight").createRow(0).createCell(0).setCellValue("secret list");
            workbook.setSheetHidden(1, true);
            return bytes(workbook::write);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** @return a workbook of a million cells, 2 MB */
    static byte[] million() {
        byte[] start = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                .getBytes(StandardCharsets.UTF_8);
        byte[] small;
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Long");
            small = bytes(workbook::write);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return bytes(out -> {
            try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(small));
                    ZipOutputStream to = new ZipOutputStream(out)) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                        to.write(start);
                        for (int row = 1; row <= 100_000; row++) {
                            StringBuilder cells = new StringBuilder("<row r=\"" + row + "\">");
                            for (char column = 'A'; column < 'K'; column++) {
                                cells.append("<c r=\"")
                                        .append(column)
                                        .append(row)
                                        .append("\"><v>");
                                cells.append(row * 7919L % 100_003).append("</v></c>");
                            }
                            to.write(cells.append("</row>").toString().getBytes(StandardCharsets.UTF_8));
                        }
                        to.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                    } else {
                        in.transferTo(to);
                    }
                    to.closeEntry();
                }
            }
        });
    }

    static byte[] oldWorkbook() {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Old");
            return bytes(workbook::write);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** @return a mail with a page that has a script, pictures here and elsewhere, a table, and two files */
    public static byte[] mail() {
        String page = "<html><head><style>p{}</style><script>alert('ran')</script></head><body>"
                + "<p>Dear Mrs Hughes,</p><p onclick=\"alert(1)\">Sam said <b>he is afraid</b> of "
                + "<a href=\"https://example.org/chat\">the chat</a>.</p>"
                + "<table><tr><th>Day</th><th>Place</th></tr><tr><td>Monday</td><td>Gate 2</td></tr></table>"
                + "<ul><li>one</li><li>two</li></ul><img src=\"cid:shot@here\" alt=\"A screenshot\">"
                + "<img src=\"http://127.0.0.1:1/track.png\"></body></html>";
        return lines(
                "From: \"Mrs Parent\" <parent@example.org>",
                "To: =?UTF-8?Q?Imogen_Hughes_=E2=80=93_lead?= <hughes@school.example>, office@school.example",
                "Cc: tutor@school.example",
                "Date: Mon, 02 Nov 2026 09:12:00 +0000",
                "Subject: =?UTF-8?B?" + Base64.getEncoder().encodeToString(TestFiles.words("About Séan, today")) + "?=",
                "MIME-Version: 1.0",
                "Content-Type: multipart/mixed; boundary=outer",
                "",
                "--outer",
                "Content-Type: multipart/related; boundary=middle",
                "",
                "--middle",
                "Content-Type: multipart/alternative; boundary=inner",
                "",
                "--inner",
                "Content-Type: text/plain; charset=utf-8",
                "",
                "The plain words.",
                "--inner",
                "Content-Type: text/html; charset=utf-8",
                "",
                page,
                "--inner--",
                "--middle",
                "Content-Type: image/png",
                "Content-ID: <shot@here>",
                "Content-Transfer-Encoding: base64",
                "",
                base64(TestFiles.screenshot()),
                "--middle--",
                "--outer",
                "Content-Type: application/octet-stream",
                "Content-Disposition: attachment; filename*=UTF-8''photo%E2%80%AEgpj.exe",
                "Content-Transfer-Encoding: base64",
                "",
                base64(new byte[3_000]),
                "--outer",
                "Content-Type: message/rfc822",
                "",
                "From: sam@example.org",
                "Subject: What they wrote",
                "",
                "The mail inside.",
                "--outer--",
                "");
    }

    /** @return a plain mail whose subject turns the writing round, and whose words are in two paragraphs */
    static byte[] plainMail() {
        return lines(
                "From: a@example.org",
                "To: b@example.org",
                "Subject: See =?UTF-8?B?" + base64(TestFiles.words("photo\u202egpj.exe")) + "?=",
                "",
                "First <script>alert(1)</script>",
                "line two",
                "",
                "Second.");
    }

    /** @return a mail of 10 MB in one file, and of so many small ones */
    static byte[] largeMail(int files) {
        StringBuilder mail = new StringBuilder(
                "From: a@example.org\r\nTo: b@example.org\r\nSubject: Files\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHere.\r\n");
        byte[] large = new byte[7_000_000];
        new java.util.Random(5).nextBytes(large);
        attach(mail, "large.bin", large);
        for (int file = 1; file <= files; file++) {
            attach(mail, "part " + file + ".bin", new byte[] {1, 2, 3});
        }
        return mail.append("--b--\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void attach(StringBuilder mail, String name, byte[] content) {
        mail.append("--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"")
                .append(name)
                .append("\"\r\nContent-Transfer-Encoding: base64\r\n\r\n")
                .append(base64(content))
                .append("\r\n");
    }

    private static String base64(byte[] content) {
        return Base64.getMimeEncoder().encodeToString(content);
    }

    private static byte[] lines(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** @return a mail as Outlook saves it: its own properties, one person, and one file */
    static byte[] outlook() {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            DirectoryEntry root = file.getRoot();
            property(root, "0037", "Late again");
            property(root, "0C1A", "Mr Okafor");
            property(root, "0C1F", "okafor@school.example");
            property(root, "0E04", "Imogen Hughes");
            property(root, "1000", "He was late.\r\n\r\nI rang home <b>twice</b>.");
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
            DirectoryEntry person = root.createDirectory("__recip_version1.0_#00000000");
            property(person, "3001", "Imogen Hughes");
            property(person, "3003", "hughes@school.example");
            property(person, "39FE", "hughes@school.example");
            person.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
            DirectoryEntry attached = root.createDirectory("__attach_version1.0_#00000000");
            property(attached, "3707", "register.xlsx");
            attached.createDocument("__substg1.0_37010102", new ByteArrayInputStream(new byte[2_048]));
            attached.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
            return bytes(file::writeFilesystem);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void property(DirectoryEntry of, String id, String value) throws IOException {
        of.createDocument(
                "__substg1.0_" + id + "001F", new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_16LE)));
    }
}
