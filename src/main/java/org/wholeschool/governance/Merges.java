package org.wholeschool.governance;

import java.util.List;
import java.util.stream.Stream;
import org.wholeschool.disclosure.PublishedBlock;
import org.wholeschool.disclosure.family.FamilyTable;
import org.wholeschool.disclosure.family.PublicationOutcome.Further;
import org.wholeschool.disclosure.family.PublicationOutcome.What;
import org.wholeschool.disclosure.family.PublishedAnswer;
import org.wholeschool.pattern.closed.ClosedPeriods.Published;
import org.wholeschool.platform.Texts;

/**
 * What of a published period is shown together, or not at all, and why: for leads, who answer for the numbers and see
 * them first.
 */
public final class Merges {

    private final Texts texts = Texts.of("governance");
    private final Published shown;
    private final Names names;

    /** @param shown a published period, as it is by now */
    Merges(Published shown) {
        this.shown = shown;
        names = new Names(shown.release().hierarchy());
    }

    /** @return whether every cell stands by itself */
    public boolean isNone() {
        return byRule().isEmpty() && byAudit().isEmpty();
    }

    /**
     * @return what the rule put together, or did not let out, because a part of it is small by itself; a sentence each
     */
    public List<String> byRule() {
        return shown.release().answers().stream()
                .filter(answer -> answer.query().period() == shown.release().period())
                .flatMap(this::byRule)
                .toList();
    }

    private Stream<String> byRule(PublishedAnswer answer) {
        FamilyTable which = answer.query().table();
        if (answer.published().withheld()) {
            return further(answer, What.WITHHELD).findAny().isPresent()
                    ? Stream.empty()
                    : Stream.of(texts.get("merged.rule.WITHHELD", texts.get("table." + which)));
        }
        return answer.published().blocks().stream()
                .filter(PublishedBlock::merged)
                .map(PublishedBlock::span)
                .filter(cells -> further(answer, What.TOGETHER)
                        .noneMatch(each -> each.cells().contains(cells)))
                .map(cells -> texts.get("merged.TOGETHER", texts.get("table." + which), names.block(which, cells)));
    }

    private Stream<Further> further(PublishedAnswer answer, What what) {
        return shown.period().further().stream()
                .filter(each -> each.query().equals(answer.query()) && each.what() == what);
    }

    /**
     * @return what the audit put together beyond that, or did not let out, because something small could have been
     *     worked out from all numbers together; a sentence each, in the order in which it did
     */
    public List<String> byAudit() {
        return shown.period().further().stream()
                .map(each -> texts.get(
                        "merged." + each.what(),
                        texts.get("table." + each.query().table()),
                        names.block(each.query().table(), each.cells())))
                .toList();
    }
}
