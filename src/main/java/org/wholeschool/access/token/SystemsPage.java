package org.wholeschool.access.token;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.wholeschool.platform.SchoolDates;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** Which other systems have a token, for the administrator. */
@Named
@ViewScoped
public class SystemsPage implements Serializable {

    static final String TEXTS = "systems";

    private static final long serialVersionUID = 1L;

    @Inject
    private ApiTokens tokens;

    @Inject
    private PageKit kit;

    private transient List<ApiTokens.Line> lines;

    /**
     * Ends a token.
     *
     * @param line which, as it was shown
     */
    public void end(ApiTokens.Line line) {
        tokens.end(line.id());
        kit.say(TEXTS, "ended", line.name());
        lookAgain();
    }

    void lookAgain() {
        lines = null;
    }

    public List<ApiTokens.Line> getLines() {
        if (lines == null) {
            lines = tokens.list();
        }
        return lines;
    }

    /** @return when a token was used last, in words. */
    public String used(ApiTokens.Line line) {
        return line.usedAt() == null ? Texts.of(TEXTS).get("used.never") : moment(line.usedAt());
    }

    /** @return the words of the button that ends a token, for those who hear the page. */
    public String ending(ApiTokens.Line line) {
        return Texts.of(TEXTS).get("end.of", line.name());
    }

    public String moment(ZonedDateTime at) {
        return SchoolDates.LONG_DATE_TIME.format(at);
    }

    public String day(LocalDate day) {
        return SchoolDates.LONG_DATE.format(day);
    }
}
