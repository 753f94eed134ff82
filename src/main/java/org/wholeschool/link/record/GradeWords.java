package org.wholeschool.link.record;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.platform.RoomOnly;
import org.wholeschool.platform.Texts;
import org.wholeschool.school.Grade;

/** The grade of a piece of evidence in words, never in letters. */
@RoomOnly
public final class GradeWords {

    private GradeWords() {}

    /**
     * @return "The source is reliable. Known directly: seen or heard by the source. It may lawfully be shared."; that
     *     it has no grade yet
     */
    public static String of(Evidence piece) {
        return piece.isGraded()
                ? of(piece.getSource(), piece.getInformation(), piece.getHandling())
                : Texts.of("link").get("grade.none");
    }

    public static String of(Grade.SourceGrade source, Grade.Information information, Grade.Handling handling) {
        Texts texts = Texts.of("school");
        return Stream.of("SOURCE." + source, "INFORMATION." + information, "HANDLING." + handling)
                .map(each -> texts.get("grade." + each) + ".")
                .collect(Collectors.joining(" "));
    }

    /** @return one line for each piece, in the order in which they were recorded; null where there is none */
    static String all(List<Evidence> pieces) {
        return pieces.isEmpty() ? null : pieces.stream().map(GradeWords::of).collect(Collectors.joining("\n"));
    }
}
