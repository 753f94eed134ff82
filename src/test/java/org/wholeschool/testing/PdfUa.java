package org.wholeschool.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Has veraPDF check a file against PDF/UA-1, the standard of PDFs that a screen reader can read. */
public final class PdfUa {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUa() {}

    /**
     * Fails with the clauses that a file breaks.
     *
     * @param pdf the file
     */
    public static void assertKept(byte[] pdf) {
        assertEquals(Set.of(), broken(pdf), "clauses of PDF/UA-1 that are broken");
    }

    /**
     * @param pdf a file
     * @return the clauses of PDF/UA-1 that it breaks, each with the number of its test and where that failed first
     */
    static Set<String> broken(byte[] pdf) {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertTrue(result.getTotalAssertions() > 0, "nothing was checked");
            Set<String> broken = new TreeSet<>();
            Set<String> seen = new TreeSet<>();
            for (TestAssertion failed : result.getTestAssertions()) {
                String clause = failed.getRuleId().getClause() + "-"
                        + failed.getRuleId().getTestNumber();
                if (seen.add(clause)) {
                    broken.add(clause + " " + failed.getMessage() + " At "
                            + failed.getLocation().getContext());
                }
            }
            assertEquals(result.isCompliant(), broken.isEmpty(), broken.toString());
            return broken;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (EncryptedPdfException | ModelParsingException | ValidationException fault) {
            throw new AssertionError(fault);
        }
    }
}
