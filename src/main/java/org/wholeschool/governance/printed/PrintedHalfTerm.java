package org.wholeschool.governance.printed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wholeschool.governance.Beside;
import org.wholeschool.governance.Dashboard;
import org.wholeschool.governance.FeltTold;
import org.wholeschool.governance.OneWay;
import org.wholeschool.governance.picture.Step;
import org.wholeschool.governance.plans.PlansTold;
import org.wholeschool.platform.Texts;

/** The answers of a half-term on paper, each with its picture. */
final class PrintedHalfTerm {

    private final Texts texts = Texts.of("governance");
    private final Dashboard page;

    /** @param page the half-term */
    PrintedHalfTerm(Dashboard page) {
        this.page = page;
    }

    /** Adds the concerns a school week of kinds, places or parts of the day. */
    void dots(PrintedSection section, String of) {
        OneWay table = page.table(of);
        section.say(table.says());
        if (table.isWithheld()) {
            return;
        }
        section.plain(page.changed(of));
        Map<String, String> key = new LinkedHashMap<>();
        key.put("now", page.shownTitle());
        if (page.isAfterAnother()) {
            key.put("before", page.beforeTitle());
            key.put("chance", texts.get("dots.key.chance"));
        }
        if (page.isAfterYear()) {
            key.put("year", texts.get("dots.key.year"));
        }
        section.pictures().key(key);
        section.hint(texts.get("dots.key.scale") + ".");
        section.pictures().dots(table.dots(), texts.get("dots.key.scale") + ".");
        section.hint(table.notes());
        if (of.equals("BANDS") && page.isTotalsDiffer()) {
            section.hint(texts.get("about.totals.note"));
        }
    }

    /** Adds whether concerns were picked up in time. */
    void handled(PrintedSection section) {
        for (Beside.Soon soon : page.beside().handled()) {
            section.say(soon.says());
            if (!soon.steps().isEmpty()) {
                section.pictures().steps(soon.steps(), true, soon.says());
            }
        }
        if (page.beside().isHandledTold()) {
            section.pictures().key(Map.of("target", texts.get("handled.target")));
        }
    }

    /** Adds how safe pupils feel. */
    void felt(PrintedSection section, PrintedToday.Felt felt) {
        section.say(felt.says());
        if (!felt.surveys().isEmpty()) {
            section.hint(texts.get("changes.felt.picture") + ".");
        }
        for (FeltTold.Row row : felt.surveys()) {
            section.hint(row.name() + ": " + row.tookPart());
            String says = row.quarters().stream()
                    .filter(Step::holds)
                    .map(Step::name)
                    .findFirst()
                    .orElse("");
            section.pictures().steps(row.quarters(), row.now(), texts.get("printed.row", row.name(), says));
        }
    }

    /** Adds the interventions. */
    void plans(PrintedSection section, PrintedToday.Plans plans) {
        section.say(plans.says());
        plans.pieces().forEach(piece -> piece(section, piece));
        section.plain(plans.untold());
        if (!plans.ended().isEmpty()) {
            section.part(plans.ended());
            plans.endedPieces().forEach(piece -> piece(section, piece));
        }
        section.hint(plans.on());
    }

    private void piece(PrintedSection section, PlansTold.Piece piece) {
        section.typed(piece.said(), "said");
        section.plain(piece.outcome().label() + ". " + piece.outcome().means());
        if (piece.learnt() != null && !piece.learnt().isEmpty()) {
            section.typed(texts.get("changes.learnt", piece.learnt()), "plain");
        }
        section.hint(piece.progress());
    }

    /** Adds how much training is done. */
    void training(PrintedSection section) {
        if (page.beside().courses().isEmpty()) {
            section.say(texts.get("training.none"));
            return;
        }
        for (Beside.Course course : page.beside().courses()) {
            String says = texts.get("printed.row", course.course(), course.number());
            section.plain(says);
            if (course.told()) {
                section.pictures().share(course.percent(), says);
            }
        }
        section.hint(page.beside().coursesCounted());
    }

    /** Adds how many pupils have help. */
    void involved(PrintedSection section) {
        section.plain(page.beside().involved());
        if (page.beside().involvedChart().isTold()) {
            section.pictures().stepLine(page.beside().involvedChart(), texts.get("involved.title"));
            section.hint(page.beside().involvedNote());
        }
    }
}
