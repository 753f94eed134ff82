package org.wholeschool.access.token;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.web.PageKit;

/** Making a token for another system. It stands in one answer alone, and is kept in no session. */
@Named
@RequestScoped
public class NewTokenPage {

    @Inject
    private ApiTokens tokens;

    @Inject
    private SystemsPage systems;

    @Inject
    private PageKit kit;

    private String name;
    private LocalDate lastDay;
    private String made;
    private String madeFor;

    /** Makes a token, which the page then shows this once. */
    public void make() {
        try {
            made = tokens.make(name, TokenScope.CONCERNS_WRITE, lastDay);
            madeFor = name.strip();
            name = null;
            lastDay = null;
            systems.lookAgain();
        } catch (BadInput fault) {
            kit.show(SystemsPage.TEXTS, fault);
        }
    }

    /** @return the token that was just made, or null. */
    public String getMade() {
        return made;
    }

    /** @return what is said above it. */
    public String getMadeWords() {
        return Texts.of(SystemsPage.TEXTS).get("made", madeFor);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
