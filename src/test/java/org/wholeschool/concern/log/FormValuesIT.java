package org.wholeschool.concern.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wholeschool.testing.InServer;

/** In the server, because what reads and writes the text of a draft is the server's. */
@InServer
class FormValuesIT {

    @Test
    void whatWasTypedComesBackFromADraftAsItWas() {
        String typed = "<b>\"Si\u00e2n\"</b> O'Neill\r\n\u0633\u0627\u0645\u064a \u202eabc\u202c "
                + "\ud83d\ude00\ud83c\udffd \\ \0 {}";
        FormValues sent = FormValues.sent(Map.of(
                "log:facts", new String[] {typed}, "log:person", new String[] {"12", "-"}, "log:role", new String[] {
                    "HARMED", ""
                }));
        FormValues back = FormValues.fromText(sent.asText());
        assertEquals(typed, back.first("facts"));
        assertEquals(List.of("12", "-"), back.all("person"));
        assertEquals(List.of("HARMED", ""), back.all("role"));
    }

    @Test
    void twentyThousandCharactersComeBack() {
        String typed = "\ud83d\ude00".repeat(20_000);
        assertEquals(
                typed,
                FormValues.fromText(FormValues.sent(Map.of("log:facts", new String[] {typed}))
                                .asText())
                        .first("facts"));
    }

    @Test
    void whatIsNoAnswerIsNotKept() {
        Map<String, String[]> parameters = Map.of(
                "log:submission",
                new String[] {"k"},
                "log:seal",
                new String[] {"s"},
                "log:search",
                new String[] {"kof"},
                "log:submit",
                new String[] {"Log it"},
                "jakarta.faces.ViewState",
                new String[] {"stateless"},
                "writer",
                new String[] {"w"},
                "log:<script>",
                new String[] {"x"},
                "log",
                new String[] {"log"});
        assertEquals("{}", FormValues.sent(parameters).asText());
    }

    @Test
    void whatIsEmptyOrNoNumberIsNothing() {
        FormValues values = FormValues.sent(Map.of(
                "log:facts", new String[] {""}, "log:place", new String[] {"here"}, "log:kind", new String[] {"12"}));
        assertNull(values.first("facts"));
        assertNull(values.first("never"));
        assertNull(values.number("place"));
        assertEquals(12L, values.number("kind"));
    }
}
