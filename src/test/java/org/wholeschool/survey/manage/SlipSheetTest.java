package org.wholeschool.survey.manage;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.survey.answer.SurveyKind;
import org.wholeschool.testing.PdfUa;

/** A screen reader can read the sheets of slips. */
class SlipSheetTest {

    @Test
    void theyKeepToTheStandard() {
        for (SurveyKind kind : SurveyKind.values()) {
            PdfUa.assertKept(SlipSheet.of(
                    new SlipSheet.Made(
                            "Northfield School",
                            kind,
                            "Autumn 2",
                            List.of(new Surveys.ClassSlips("8B", codes(31)), new Surveys.ClassSlips("", codes(1)))),
                    "https://wholeschool.example.sch.uk/s"));
        }
    }

    private static List<String> codes(int many) {
        return IntStream.range(0, many).mapToObj(i -> "ABCDE-FGH" + i).toList();
    }
}
