package org.wholeschool.governance.printed;

import static org.wholeschool.platform.pdf.PdfDocument.text;

import org.w3c.dom.Element;
import org.wholeschool.governance.Summary;
import org.wholeschool.governance.picture.PrintedPictures;
import org.wholeschool.governance.picture.Sparkline;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.pdf.PdfDocument;

/** The page's answers in a row of four, a number and a sentence each. */
final class PrintedSummary {

    private static final int IN_A_ROW = 4;

    private final Texts texts = Texts.of("governance");
    private final Element body;
    private Element row;
    private int at;

    private PrintedSummary(Element body) {
        this.body = body;
    }

    /**
     * Adds the answers.
     *
     * @param body where
     * @param summary the half-term's
     * @param today what is known of today; null beside an earlier half-term
     */
    static void add(Element body, Summary summary, PrintedToday today) {
        PrintedSummary printed = new PrintedSummary(body);
        summary.answers().forEach(printed::answer);
        if (today != null) {
            printed.today(today);
        }
    }

    private void answer(Summary.Answer answer) {
        Element element = answer(answer.title(), answer.number(), answer.says(), answer.line());
        if (answer.asks()) {
            asks(element, texts.get("summary.asks"));
        }
    }

    private void today(PrintedToday today) {
        answer(texts.get("summary.felt"), today.felt().quarter(), today.felt().ofWhom(), null);
        Element plans = answer(
                texts.get("summary.plans"),
                today.plans().running(),
                today.plans().achieved(),
                null);
        if (today.plans().late()) {
            asks(plans, texts.get("summary.plans.late"));
        }
    }

    private static void asks(Element to, String words) {
        text(to, "p", words).setAttribute("class", "asks");
    }

    private Element answer(String title, String number, String says, Sparkline line) {
        if (at % IN_A_ROW == 0) {
            row = element(body, at == 0 ? "answers first" : "answers");
        }
        at++;
        Element answer = element(row, "answer");
        text(answer, "h2", title);
        if (line != null) {
            new PrintedPictures(answer).sparkline(line, texts.get("printed.line"));
        }
        text(answer, "p", number).setAttribute("class", "number");
        text(answer, "p", PrintedSection.unsigned(says));
        return answer;
    }

    private static Element element(Element to, String look) {
        Element element = PdfDocument.add(to, "div");
        element.setAttribute("class", look);
        return element;
    }
}
