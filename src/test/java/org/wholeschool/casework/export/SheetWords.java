package org.wholeschool.casework.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads all that a spreadsheet has, as one text. */
public final class SheetWords {

    private SheetWords() {}

    public static String of(byte[] xlsx) {
        StringBuilder words = new StringBuilder();
        try {
            Path file = Files.createTempFile("export", ".xlsx");
            Files.write(file, xlsx);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    words.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
        return words.toString();
    }
}
