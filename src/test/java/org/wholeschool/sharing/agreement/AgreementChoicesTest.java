package org.wholeschool.sharing.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.Texts;

/** The choices and templates are whole: each has a source, and names only what there is. */
class AgreementChoicesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    @Test
    void everyTemplateIsWholeAndNamesChoicesThatAreOffered() {
        List<String> bases = AgreementChoices.bases(DAY, List.of()).stream()
                .map(AgreementChoices.Basis::code)
                .toList();
        List<String> kinds = AgreementChoices.kinds(DAY, List.of()).stream()
                .map(AgreementChoices.Kind::code)
                .toList();
        assertEquals(5, AgreementChoices.templates().size());
        for (AgreementChoices.Template each : AgreementChoices.templates()) {
            assertEquals(AgreementText.ofTemplates().size(), each.texts().size(), each.code() + " leaves a text out");
            assertTrue(bases.containsAll(each.bases()) && !each.bases().isEmpty(), each.code());
            assertTrue(kinds.containsAll(each.kinds()) && !each.kinds().isEmpty(), each.code());
            assertFalse(each.edition().isEmpty(), each.code());
            assertFalse(Texts.of("agreement").get("template." + each.code()).isEmpty());
        }
    }

    @Test
    void everyBasisHasItsSource() {
        AgreementChoices.bases(DAY, List.of())
                .forEach(each ->
                        assertFalse(each.edition().isEmpty() || each.words().isEmpty(), each.code()));
    }
}
