package org.wholeschool.concern.triage;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.Pattern;
import org.wholeschool.platform.BadInput;

/** Links two reports of one event by the number of the other, and unlinks them again. */
@Named
@ViewScoped
public class LinkPage extends CasePage {

    private static final long serialVersionUID = 1L;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    @Inject
    private transient CaseLinks links;

    private String number;

    /** @return the way back to the concern, or null to stay */
    public String link() {
        return done(() -> links.link(id(), version(), number())) ? toConcern() : null;
    }

    /** @return the way back to the concern, or null to stay */
    public String unlink() {
        return done(() -> links.unlink(id(), version())) ? toConcern() : null;
    }

    private long number() {
        if (number == null || !NUMBER.matcher(number.strip()).matches()) {
            throw new BadInput("number", "link.number");
        }
        return Long.parseLong(number.strip());
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
