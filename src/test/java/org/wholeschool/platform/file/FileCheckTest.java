package org.wholeschool.platform.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;

/** A file is what its content says, whatever it is called; and each refusal is a sentence. */
class FileCheckTest {

    private static final long MOST = 10L * 1024 * 1024;

    private static String refusal(String name, byte[] content) {
        BadInput refused =
                assertThrows(BadInput.class, () -> FileCheck.kind(FileName.checked(name), content, MOST), name);
        assertFalse(
                Texts.of("attachment").get(refused.key(), refused.arguments()).isBlank());
        return refused.key();
    }

    private static FileKind kind(String name, byte[] content) {
        return FileCheck.kind(FileName.checked(name), content, MOST);
    }

    @Test
    void theContentSaysWhatItIs() {
        assertEquals(FileKind.JPEG, kind("photo.png", TestFiles.photo()));
        assertEquals(FileKind.PNG, kind("screenshot", TestFiles.screenshot()));
        assertEquals(FileKind.GIF, kind("a.gif", TestFiles.gif()));
        assertEquals(FileKind.PDF, kind("letter.pdf", TestFiles.letter(1)));
        assertEquals(FileKind.TEXT, kind("chat.txt", TestFiles.words("Come to the gate or else \ud83d\ude21\nوإلا")));
        assertEquals("letter.jpg", FileName.withEnding("letter.html", FileKind.JPEG));
        assertEquals("letter.pdf", FileName.withEnding("letter", FileKind.PDF));
    }

    /** A zip is told by the names in it, and a mail by its headers, whatever they are called. */
    @Test
    void documentsAndMailsAreToldByWhatIsInThem() {
        assertEquals(FileKind.WORD, kind("statement.pdf", TestDocuments.statement()));
        assertEquals(FileKind.EXCEL, kind("late", TestDocuments.register()));
        assertEquals(FileKind.MAIL, kind("mail", TestDocuments.mail()));
        assertEquals(FileKind.OUTLOOK, kind("mail.eml", TestDocuments.outlook()));
        assertEquals(FileKind.TEXT, kind("mail.txt", TestDocuments.plainMail()));
        assertEquals("letter.docx", FileName.withEnding("letter.html", FileKind.WORD));
        assertEquals("file.unknown", refusal("note.eml", TestFiles.words("Dear Mrs Hughes,\nthanks: for all\n")));
        assertEquals("file.unknown", refusal("note.eml", TestFiles.words("From: a\nSubject: no more\n\nText")));
        assertEquals(
                "file.notRead",
                refusal("both.docx", TestFiles.together(TestDocuments.statement(), TestFiles.words("and more"))),
                "nothing may be behind its end");
    }

    @Test
    void aTextOfWindowsAndOneOfTwoBytesAreRead() {
        assertEquals("He said \u201cno\u201d", FileCheck.text(new byte[] {
            'H', 'e', ' ', 's', 'a', 'i', 'd', ' ', (byte) 0x93, 'n', 'o', (byte) 0x94
        }));
        assertEquals("Hé", FileCheck.text("\ufeffHé".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals("Hé", FileCheck.text("\ufeffHé".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPictureThatIsReallyAScriptIsRefused() {
        assertEquals("file.active", refusal("photo.jpg", TestFiles.words("<html><script>alert(1)</script></html>")));
        assertEquals(
                "file.active",
                refusal(
                        "photo.png",
                        TestFiles.words("\ufeff  <?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' "
                                + "onload='alert(1)'/>")));
        assertEquals("file.active", refusal("chat.txt", TestFiles.words("<svg onload=alert(1)>")));
        assertEquals("file.active", refusal("run.txt", TestFiles.words("#!/bin/sh\nrm -rf /")));
        assertEquals(
                "file.active",
                refusal("both.gif", TestFiles.together(TestFiles.gif(), TestFiles.words("<SCRIPT>alert(1)</SCRIPT>"))));
        assertEquals(
                "file.active",
                refusal(
                        "both.jpg",
                        TestFiles.together(TestFiles.photo(), TestFiles.words("<?php system($_GET['c']); ?>"))));
        byte[] zip = {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
        assertEquals("file.active", refusal("both.png", TestFiles.together(TestFiles.screenshot(), zip)));
        assertEquals("file.active", refusal("both.pdf", TestFiles.together(TestFiles.letter(1), zip)));
    }

    @Test
    void whatIsNotTakenIsSaidWithWhatToDoInstead() {
        Map<String, byte[]> files = new HashMap<>();
        files.put("file.empty", new byte[0]);
        files.put("file.tooLarge", new byte[(int) MOST + 1]);
        files.put("file.office", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
        files.put("file.webp", TestFiles.words("RIFF....WEBPVP8 "));
        files.put("file.heic", TestFiles.words("\0\0\0\u0018ftypheic...."));
        files.put("file.unknown", new byte[] {'M', 'Z', 0, 1, 2, 3});
        files.forEach((key, content) -> assertEquals(key, refusal("file.bin", content)));
        assertEquals(
                "file.unknown",
                refusal("words.jpg", TestFiles.words("no picture at all")),
                "a text calls itself a text");
        assertEquals(
                "file.unknown",
                refusal("late.pdf", TestFiles.together(TestFiles.words("junk"), TestFiles.letter(1))),
                "a PDF begins as one");
        assertEquals("file.unknown", refusal("binary.txt", new byte[] {'a', 0, 'b'}));
    }

    @Test
    void aNameThatPassesForAnotherIsRefused() {
        Map<String, String> names = new HashMap<>();
        names.put("photo\0.jpg", "file.name.characters");
        names.put("photo\u202egpj.exe", "file.name.characters");
        names.put("photo\u2066.jpg", "file.name.characters");
        names.put("pho\u200bto.jpg", "file.name.characters");
        names.put("two\nlines.jpg", "file.name.characters");
        names.put("../../etc/passwd", "file.name.path");
        names.put("C:\\photo.jpg", "file.name.path");
        names.put(".htaccess", "file.name.path");
        names.put("   ", "file.name.needed");
        names.put("a".repeat(121), "file.name.long");
        names.forEach((name, key) -> {
            BadInput refused = assertThrows(BadInput.class, () -> FileName.checked(name));
            assertEquals(key, refused.key());
            assertFalse(Texts.of("attachment").get(key, refused.arguments()).isBlank());
        });
        assertEquals("Séan O’Neill – لقطة.png", FileName.checked(" Séan O’Neill – لقطة.png "));
    }
}
