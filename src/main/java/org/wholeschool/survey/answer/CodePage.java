package org.wholeschool.survey.answer;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.ResponseStateManager;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.wholeschool.access.account.ClientAddress;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.config.SurveySettings;
import org.wholeschool.platform.web.NonceInForms;
import org.wholeschool.platform.web.PageKit;

/**
 * The first step of {@link AnswerPage}, at the same address: a code is typed. It keeps no state, and a session begins
 * only with a code that is good. Else one script could begin so many that those of pupils end. The locale of the view
 * is the language. Each form carries it, because this step keeps no state.
 */
@Named
@RequestScoped
public class CodePage {

    private static final String TEXTS = "answer";

    /** Says the language in an address, and in each form. */
    private static final String LANGUAGE = "in";

    @Inject
    private SurveyDoor door;

    @Inject
    private AnswerPage answers;

    @Inject
    private PageKit kit;

    private String code;
    private boolean begun;

    @PostConstruct
    void hear() {
        String tag = faces().getExternalContext().getRequestParameterMap().get(LANGUAGE);
        if (tag != null) {
            speak(tag);
        }
    }

    /** @return whether a code was taken, so that the page keeps what is answered. */
    public boolean isBegun() {
        String state = faces().getExternalContext().getRequestParameterMap().get(ResponseStateManager.VIEW_STATE_PARAM);
        return begun || state != null && !state.equals(NonceInForms.STATELESS);
    }

    /**
     * Goes on in another language: what the product says, not what the school has typed, such as names of places.
     *
     * @param tag of one of {@link #getLanguages}
     */
    public void speak(String tag) {
        faces().getViewRoot()
                .setLocale(SurveySettings.languages().stream()
                        .filter(each -> each.toLanguageTag().equals(tag))
                        .findFirst()
                        .orElse(Locale.UK));
    }

    /** @return the others that there are; none where this server has no other */
    public List<Language> getLanguages() {
        return Stream.concat(Stream.of(Locale.UK), SurveySettings.languages().stream())
                .filter(each -> !each.equals(spoken()))
                .map(each -> new Language(each.toLanguageTag(), named(each)))
                .toList();
    }

    private static String named(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    public String getLanguage() {
        return spoken().toLanguageTag();
    }

    private static Locale spoken() {
        return faces().getViewRoot().getLocale();
    }

    /** Takes the code. What follows is drawn in the same answer, so that no address says that somebody took part. */
    public void begin() {
        try {
            door.look(code, ClientAddress.of((HttpServletRequest)
                    faces().getExternalContext().getRequest()));
        } catch (BadInput refused) {
            kit.show(TEXTS, refused);
            return;
        }
        UIViewRoot before = faces().getViewRoot();
        UIViewRoot page = faces().getApplication().getViewHandler().createView(faces(), before.getViewId());
        page.setTransient(false);
        page.setLocale(before.getLocale());
        faces().setViewRoot(page);
        begun = true;
        answers.setCode(code);
        answers.begin();
    }

    private static FacesContext faces() {
        return FacesContext.getCurrentInstance();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /**
     * A language.
     *
     * @param tag as HTML names it
     * @param name what whoever speaks it calls it
     */
    public record Language(String tag, String name) {}
}
