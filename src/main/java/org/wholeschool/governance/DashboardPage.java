package org.wholeschool.governance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.wholeschool.access.Actors;
import org.wholeschool.access.permit.PageAccess;
import org.wholeschool.pattern.SchoolYear;
import org.wholeschool.pattern.Thresholds;
import org.wholeschool.pattern.closed.ClosedPeriods;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/**
 * What governors see of safeguarding. Its only choice is one of the half-terms and school years that were published.
 */
@Named
@RequestScoped
public class DashboardPage {

    @Inject
    private GovernorsDashboard governors;

    @Inject
    private Actors actors;

    @Inject
    private PeriodComments comments;

    @Inject
    private PageKit kit;

    private String half;
    private PeriodComments.Comment comment;
    private Dashboard view;
    private List<String> blocked;

    /**
     * Reads what was published; a half-term that was not is not found, and neither is anything else that an address
     * asks for.
     */
    public void open() {
        if (kit.isAskedForMore("half")) {
            governors.askOutside();
        }
        view = governors.show(half).orElse(null);
    }

    /** @return the page in words, or null while nothing has been published. */
    public Dashboard getView() {
        return view;
    }

    /** @return while nothing has been published, what numbers would mean today. */
    public List<String> getMeans() {
        return Meaning.all(Thresholds.forGovernors());
    }

    /** @return what the lead says beside it */
    public PeriodComments.Comment getComment() {
        if (comment == null) {
            comment = view == null ? PeriodComments.Comment.NONE : comments.of(view.shownKey());
        }
        return comment;
    }

    /** @return when that was written */
    public String getCommentedOn() {
        return getComment().writtenOn();
    }

    /** @return whether whoever looks can say something beside it */
    public boolean isWriter() {
        return PageAccess.permits("/governance/comment.xhtml", actors.current().roles());
    }

    /** @return whether whoever looks can let a trust see the year */
    public boolean isSharer() {
        return PageAccess.permits(
                "/governance/trust-share.xhtml", actors.current().roles());
    }

    /**
     * @return whether whoever looks sees what governors do not: from when on they see it, and what could not be
     *     published
     */
    public boolean isEarly() {
        return !Collections.disjoint(actors.current().roles(), GovernorsDashboard.EARLY);
    }

    /** @return what could not be published, a sentence each */
    public List<String> getBlocked() {
        if (blocked == null) {
            Texts texts = Texts.of("governance");
            blocked = isEarly()
                    ? governors.blocked().stream()
                            .map(each -> texts.get("blocked." + each.reason(), words(each.key())))
                            .toList()
                    : List.of();
        }
        return blocked;
    }

    private static String words(String key) {
        if (key.equals("ledger")) {
            return "";
        }
        String[] parts = key.replace(ClosedPeriods.Blocked.WAITING, "").split("-");
        Texts texts = Texts.of("governance");
        String year = SchoolYear.name(Integer.parseInt(parts[0]));
        if (parts.length > 2) {
            return texts.get("blocked.correction", year);
        }
        return parts[1].equals("0") ? texts.get("year.title", year) : texts.get("blocked.half-term", parts[1], year);
    }

    /** @return what can be asked while there are no numbers */
    public List<String> getUsualQuestions() {
        Texts texts = Texts.of("governance");
        return IntStream.rangeClosed(1, 3)
                .mapToObj(i -> texts.get("ask." + i, texts.get("ask.this-half-term")))
                .toList();
    }

    public String getHalf() {
        return half;
    }

    public void setHalf(String half) {
        this.half = half;
    }
}
