package org.wholeschool.concern.incidentlog.read;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.csv.CellText;
import org.wholeschool.platform.csv.Reason;

/**
 * Reasons as text for their encrypted column: one a line, its key and arguments parted by a character that
 * {@link CellText} lets through nowhere.
 */
@RoomOnly
public final class ReasonsText {

    private static final String WITHIN = "\u001F";
    private static final String BETWEEN = "\u001E";

    /** Ends the key of a sentence that says in a file, with nothing in braces, what another one says on the page. */
    @RoomOnly
    public static final String IN_FILE = ".inFile";

    private ReasonsText() {}

    @RoomOnly
    public static String write(List<Reason> reasons) {
        return reasons.stream().map(ReasonsText::write).collect(Collectors.joining(BETWEEN));
    }

    @RoomOnly
    public static List<Reason> read(String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split(BETWEEN, -1))
                        .map(ReasonsText::readOne)
                        .toList();
    }

    /**
     * @param key a reason's key
     * @return the sentence for a file: the one that is written for it where the page's sentence shows what stood in the
     *     row
     */
    @RoomOnly
    public static String inFile(String key, Texts texts) {
        return texts.getOr(key + IN_FILE, texts.get(key));
    }

    private static String write(Reason reason) {
        return reason.args().isEmpty() ? reason.key() : reason.key() + WITHIN + String.join(WITHIN, reason.args());
    }

    private static Reason readOne(String written) {
        List<String> parts = Arrays.asList(written.split(WITHIN, -1));
        return new Reason(parts.get(0), parts.subList(1, parts.size()));
    }
}
