package org.wholeschool.survey.answer;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The codes of a sheet of slips, as whoever cuts it up reads them. */
public final class SlipCodes {

    private static final Pattern CODE = Pattern.compile("[2-9B-Z]+-[2-9B-Z]{5}-[2-9B-Z]{5}");

    private SlipCodes() {}

    /**
     * @param sheet a PDF that was saved.
     * @return what stands on it
     */
    public static List<String> of(Download sheet) {
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(sheet.path()))) {
            return CODE.matcher(new PDFTextStripper().getText(pdf))
                    .results()
                    .map(MatchResult::group)
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
