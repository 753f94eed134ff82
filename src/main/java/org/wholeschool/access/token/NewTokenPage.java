package org.wholeschool.access.token;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;
import org.wholeschool.platform.config.Settings;
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
    private TokenScope scope;
    private LocalDate lastDay;
    private String made;
    private String madeFor;
    private String address;

    /** Makes a token, which the page then shows this once. */
    public void make() {
        try {
            made = tokens.make(name, scope, lastDay);
            madeFor = name.strip();
            address = Settings.address() + scope.getPath();
            name = null;
            scope = null;
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

    /** @return where that system sends to, or reads from. */
    public String getAddress() {
        return address;
    }

    /** @return what a token may be for. */
    public TokenScope[] getScopes() {
        return TokenScope.values();
    }

    public TokenScope getScope() {
        return scope;
    }

    public void setScope(TokenScope scope) {
        this.scope = scope;
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
