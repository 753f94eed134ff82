package org.wholeschool.roster.file;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.csv.Reason;

/** Notes on rows as text for their encrypted column, parted by characters that no cell keeps. */
@RoomOnly
public final class NotesText {

    private static final String WITHIN = "\u001F";
    private static final String BETWEEN = "\u001E";
    private static final String REFUSED = "refused";
    private static final String REMARK = "remark";

    private NotesText() {}

    @RoomOnly
    public static String write(List<RowNote> refused, List<RowNote> remarks) {
        return Stream.concat(
                        refused.stream().map(note -> write(REFUSED, note)),
                        remarks.stream().map(note -> write(REMARK, note)))
                .collect(Collectors.joining(BETWEEN));
    }

    private static String write(String what, RowNote note) {
        return Stream.concat(
                        Stream.of(
                                what,
                                note.file(),
                                Integer.toString(note.line()),
                                note.field() == null ? "" : note.field(),
                                note.reason().key()),
                        note.reason().args().stream())
                .collect(Collectors.joining(WITHIN));
    }

    @RoomOnly
    public static List<RowNote> refused(String written) {
        return read(written, REFUSED);
    }

    @RoomOnly
    public static List<RowNote> remarks(String written) {
        return read(written, REMARK);
    }

    private static List<RowNote> read(String written, String what) {
        if (written == null || written.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(written.split(BETWEEN, -1))
                .map(note -> Arrays.asList(note.split(WITHIN, -1)))
                .filter(parts -> parts.get(0).equals(what))
                .map(NotesText::readOne)
                .toList();
    }

    private static RowNote readOne(List<String> parts) {
        return new RowNote(
                parts.get(1),
                Integer.parseInt(parts.get(2)),
                parts.get(3).isEmpty() ? null : parts.get(3),
                new Reason(parts.get(4), parts.subList(5, parts.size())));
    }
}
