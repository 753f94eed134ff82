package org.wholeschool.concern.incidentlog;

import java.nio.charset.Charset;
import java.util.function.Supplier;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.CsvTable;
import org.wholeschool.platform.csv.CsvText;
import org.wholeschool.platform.csv.Reason;
import org.wholeschool.platform.csv.RefusedFile;

/** Reads the file of another system's log, and says at its field what cannot be read. */
final class UploadedLog {

    private static final int LONGEST_NAME = 200;

    private UploadedLog() {}

    /** @throws BadInput at "file" when it cannot be read as a log */
    static CsvTable read(byte[] content) {
        return readable("file", () -> CsvTable.read(CsvText.decode(content)));
    }

    /** @throws BadInput at "encoding" when the file does not fit that encoding */
    static CsvTable read(byte[] content, Charset charset) {
        return readable("encoding", () -> CsvTable.read(CsvText.decode(content, charset)));
    }

    private static CsvTable readable(String field, Supplier<CsvTable> reading) {
        try {
            return reading.get();
        } catch (RefusedFile e) {
            throw refuse(field, e.reason());
        }
    }

    /** @return never: it throws at that field */
    static BadInput refuse(String field, Reason reason) {
        throw new BadInput(field, reason.key(), reason.args().toArray());
    }

    /** @return the name of the file, cleaned and cut to what is kept of it */
    static String tidyName(String fileName) {
        String clean = fileName == null ? "" : CellText.clean(fileName).text();
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
    }
}
