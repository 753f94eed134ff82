package org.wholeschool.governance.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.wholeschool.testing.browser.BrowserStory;
import org.wholeschool.testing.browser.Width;

/**
 * A lead writes the report of a term for governors and presents it; a governor reads it and takes it along. Each in its
 * own term of the demonstration school.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportStoryIT extends BrowserStory {

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private void looked(Page page, String name, Width width) {
        assertAccessible(page);
        assertFitsWidth(page);
        picture(page, name, width);
    }

    private static Locator text(Page page, String question) {
        return page.getByLabel("What you say: " + question);
    }

    private Page lead(Width width) {
        Page page = open(width);
        signInAtNorthfield(page, "lead");
        page.navigate("/governance/reports.xhtml");
        return page;
    }

    @Test
    @Order(1)
    void onAPhoneALeadBeginsOneAndIsToldWhatCannotBeShown() {
        Page governor = open(Width.PHONE);
        signInAtNorthfield(governor, "governor");
        governor.navigate("/governance/reports.xhtml");
        assertThat(governor.locator(".empty")).containsText("There is no report yet.");
        looked(governor, "reports-empty", Width.PHONE);

        Page lead = lead(Width.PHONE);
        looked(lead, "reports", Width.PHONE);
        lead.getByText("Write this report").first().click();
        assertThat(lead.locator(".say").first()).containsText("A draft: 9 sections are not saved yet.");
        assertThat(lead).hasURL(Pattern.compile(".*term=\\d{4}-[123]$"));
        String key = lead.url().replaceAll(".*term=", "");
        assertEquals(9, lead.locator("textarea").count(), "each section has a text to edit");
        for (Locator box : lead.locator("textarea").all()) {
            assertFalse(box.inputValue().isBlank(), "and each is proposed");
        }
        lead.getByText("The numbers as tables").first().click();
        looked(lead, "report-draft", Width.PHONE);
        Locator next = text(lead, "What comes next?");
        Locator training = text(lead, "Is training done?");
        training.fill("All courses are booked for the next term.");
        next.fill("Three girls in Year 9 have asked for a quieter place at lunch.");
        press(lead, "Save all sections");
        assertThat(lead.locator(".problems"))
                .containsText("It tells a small number: Three girls. By that somebody could be recognised.");
        assertThat(next).hasValue("Three girls in Year 9 have asked for a quieter place at lunch.");
        assertThat(next).hasAttribute("aria-invalid", "true");
        assertThat(training).hasValue("All courses are booked for the next term.");
        looked(lead, "report-refused", Width.PHONE);
        next.fill("We had 303 concerns exactly, 84 about bullying.");
        press(lead, "Save all sections");
        assertThat(lead.locator(".problems")).containsText("It tells an exact number: 303 concerns; 84.");
        next.fill("Nobody should have to eat alone: we look for a quieter place at lunch.");
        press(lead, "Save all sections");
        assertThat(lead.locator(".problems"))
                .containsText("It may name somebody, or tell a small or an exact number: Nobody.");
        lead.getByLabel("None of these is a name, or a number of children, staff or concerns")
                .check();
        press(lead, "Save all sections");
        assertThat(lead.locator(".news")).hasText("All sections are saved.");
        assertThat(next).hasValue("Nobody should have to eat alone: we look for a quieter place at lunch.");
        assertThat(lead.locator(".say").first()).containsText("Every section is saved.");
        aColleagueWritesMeanwhile(lead, key);
        press(lead, "Save and present to governors");
        assertThat(lead.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Present this report?")))
                .isFocused();
        assertThat(lead.locator("textarea")).hasCount(0);
        press(lead, "Not yet");
        assertThat(lead.locator("textarea")).hasCount(9);
        text(lead, "What comes next?").fill("");
        press(lead, "Save and present to governors");
        press(lead, "Yes, present it");
        assertThat(lead.locator(".problems"))
                .containsText("has no text yet. Write a sentence, or that there is nothing to say.");
        looked(lead, "report-not-whole", Width.PHONE);

        governor.navigate("/governance/reports.xhtml");
        assertThat(governor.locator(".empty")).containsText("There is no report yet.");
        assertEquals(
                404,
                governor.navigate("/governance/report.xhtml?term=" + key).status(),
                "a draft is not there for governors");
    }

    /** What a colleague wrote is said, what was typed stays, and both are put together in one more press. */
    private void aColleagueWritesMeanwhile(Page lead, String key) {
        Page deputy = open(Width.DESK);
        signInAtNorthfield(deputy, "deputy");
        deputy.navigate("/governance/report.xhtml?term=" + key);
        text(deputy, "What comes next?").fill("A quieter place at lunch is found.");
        Locator next = text(lead, "What comes next?");
        next.fill("Three girls look for a quieter place.");
        press(lead, "Save all sections");
        assertThat(lead.locator(".problems")).containsText("It tells a small number: Three girls.");
        press(deputy, "Save all sections");
        assertThat(deputy.locator(".news")).hasText("All sections are saved.");
        // What was refused for its words has not been told yet that somebody else wrote.
        next.fill("We look for a quieter place.");
        press(lead, "Save all sections");
        assertThat(lead.locator(".problems"))
                .containsText("A colleague has written here meanwhile: “A quieter place at lunch is found.”");
        assertThat(next).hasValue("We look for a quieter place.");
        press(lead, "Save all sections");
        assertThat(lead.locator(".news")).hasText("All sections are saved.");
    }

    @Test
    @Order(2)
    void atADeskItIsWrittenPresentedReadAndTakenAlong() throws IOException {
        Page lead = lead(Width.DESK);
        lead.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("term 20")))
                .first()
                .click();
        text(lead, "What comes next?").fill("Nobody should have to eat alone.");
        text(lead, "What is being changed, and do pupils feel safe?")
                .fill("Staff stand at each end of the science corridor at change of lessons.");
        looked(lead, "report-write", Width.DESK);
        press(lead, "Save and present to governors");
        assertThat(lead.locator(".problems")).containsText("Nobody");
        lead.getByLabel("None of these is a name, or a number of children, staff or concerns")
                .check();
        press(lead, "Save and present to governors");
        assertThat(lead.locator("main")).containsText("Governors can then read it, and no one can change");
        press(lead, "Yes, present it");
        assertThat(lead.locator(".problems"))
                .containsText("Some words may name somebody, or tell a small number: Nobody.");
        lead.getByLabel("None of these is a name, or a number of children, staff or concerns")
                .check();
        press(lead, "Yes, present it");
        assertThat(lead.locator(".news")).hasText("It is presented. Governors can read it now.");
        assertThat(lead.locator("textarea")).hasCount(0);

        Page governor = open(Width.DESK);
        signInAtNorthfield(governor, "governor");
        governor.navigate("/governance/reports.xhtml");
        governor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("term 20")))
                .click();
        assertThat(governor.locator(".say").first()).containsText("Presented on ");
        governor.getByText("The numbers as tables").first().click();
        looked(governor, "report", Width.DESK);
        String total = governor.locator("#AMOUNT p")
                .first()
                .innerText()
                .replaceAll("\\s+", " ")
                .replaceAll("^(.*?concerns).*", "$1");
        Download paper = governor.waitForDownload(() -> press(governor, "Download it as a PDF"));
        assertTrue(
                paper.suggestedFilename().matches("safeguarding-report-\\d{4}-[123]\\.pdf"), paper.suggestedFilename());
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(paper.path()))) {
            assertTrue(
                    new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ").contains(total), total);
            for (int page = 0; page < Math.min(3, pdf.getNumberOfPages()); page++) {
                ImageIO.write(
                        new PDFRenderer(pdf).renderImageWithDPI(page, 80),
                        "png",
                        Files.createDirectories(Path.of("target/pictures"))
                                .resolve("report-pdf-" + (page + 1) + ".png")
                                .toFile());
            }
        }
        Download sheet = governor.waitForDownload(() -> press(governor, "Download it as a spreadsheet"));
        assertTrue(Files.size(sheet.path()) > 1000, "a file");
        aMistakeIsFoundLater(lead, governor);
    }

    /** Three presses beside the typing: begin, save and present, confirm. Governors read why, and can compare. */
    private void aMistakeIsFoundLater(Page lead, Page governor) {
        lead.reload();
        press(lead, "Write a new version");
        assertThat(lead.locator(".news")).containsText("The new version is a draft.");
        lead.getByText("Discard this new version").click();
        press(lead, "Yes, discard it");
        assertThat(lead.locator(".news")).hasText("The new version is discarded.");
        press(lead, "Write a new version");
        lead.navigate("/governance/reports.xhtml");
        lead.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("term 20")))
                .first()
                .click();
        press(lead, "Save and present to governors");
        lead.getByLabel("None of these is a name, or a number of children, staff or concerns")
                .check();
        press(lead, "Yes, present it");
        assertThat(lead.locator(".problems"))
                .containsText("Give the reason why this version replaces the earlier one.");
        looked(lead, "report-replace", Width.DESK);
        lead.getByLabel("Why does this version replace the earlier one?").fill("The gates were left out.");
        text(lead, "What comes next?").fill("We look at the gates.");
        press(lead, "Save and present to governors");
        press(lead, "Yes, present it");
        assertThat(lead.locator(".news")).hasText("It is presented. Governors can read it now.");
        governor.reload();
        assertThat(governor.locator("#replaces")).containsText("Reason: The gates were left out.");
        assertThat(governor.locator("#NEXT")).containsText("We look at the gates.");
        looked(governor, "report-replacing", Width.DESK);
        governor.getByText("Read the earlier report").click();
        assertThat(governor.locator("#replaced")).containsText("Reason: The gates were left out.");
        assertThat(governor.locator("#NEXT")).containsText("should have to eat alone.");
        looked(governor, "report-replaced", Width.DESK);
        governor.getByText("Read the new version").click();
        assertThat(governor.locator("#replaces")).isVisible();
    }

    @Test
    @Order(3)
    void aLeadSaysSomethingBesideTheNumbers() {
        Page lead = open(Width.PHONE);
        signInAtNorthfield(lead, "lead");
        lead.navigate("/governance/dashboard.xhtml");
        lead.getByText("Say something beside these numbers").click();
        lead.getByLabel("What do you want to say?").fill("Four boys were in most of it.");
        press(lead, "Show it beside the numbers");
        assertThat(lead.locator("[id='comment:said-wrong']")).containsText("It tells a small number: Four boys.");
        looked(lead, "governors-comment", Width.PHONE);
        lead.getByLabel("What do you want to say?").fill("The yard was closed for building work until October.");
        press(lead, "Show it beside the numbers");
        assertThat(lead.locator("main")).containsText("The yard was closed for building work until October.");
        Page governor = open(Width.PHONE);
        signInAtNorthfield(governor, "governor");
        governor.navigate("/governance/dashboard.xhtml");
        assertThat(governor.locator("main")).containsText("The safeguarding lead says");
        assertThat(governor.locator("main")).containsText("The yard was closed for building work until October.");
        assertThat(governor.getByText("Change what you say")).hasCount(0);
        looked(governor, "governors-with-comment", Width.PHONE);
        lead.getByText("Change what you say").click();
        lead.getByLabel("What do you want to say?").fill("");
        press(lead, "Show it beside the numbers");
        assertThat(lead.locator("main")).not().containsText("The safeguarding lead says");
    }
}
