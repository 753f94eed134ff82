package org.wholeschool.demonstration.made;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.csv.ShippedRows;

/** The lists of words and weights that the demonstration school is made from, kept beside this package. */
@RoomOnly
public final class ResourceFiles {

    private ResourceFiles() {}

    @RoomOnly
    public static List<NamedCsvRecord> rows(String name) {
        return ShippedRows.of(ResourceFiles.class, name);
    }

    @RoomOnly
    public static List<String> lines(String name) {
        try (BufferedReader text = open(name)) {
            return text.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader open(String name) {
        return new BufferedReader(
                new InputStreamReader(ResourceFiles.class.getResourceAsStream(name), StandardCharsets.UTF_8));
    }
}
