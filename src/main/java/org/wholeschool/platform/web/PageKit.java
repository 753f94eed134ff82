package org.wholeschool.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UINamingContainer;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.html.HtmlSelectManyCheckbox;
import jakarta.faces.component.html.HtmlSelectOneRadio;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.awt.ComponentOrientation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Texts;

/** What the tag files ask while a page is drawn, and how a page bean says what is wrong or what was done. */
@Named
@ApplicationScoped
public class PageKit {

    private static final String HINT = "-hint";
    private static final String WRONG = "-wrong";

    /** @return the language of the page, as HTML names it */
    public String getLanguage() {
        return faces().getViewRoot().getLocale().toLanguageTag();
    }

    /** @return the direction in which it is written: ltr, or rtl */
    public String getDirection() {
        return ComponentOrientation.getOrientation(faces().getViewRoot().getLocale())
                        .isLeftToRight()
                ? "ltr"
                : "rtl";
    }

    /**
     * Shows what a service could not take, beside its field. What was typed stays in the form.
     *
     * @param feature whose texts hold the sentence
     * @param fault what could not be taken; its field is an id of the page, or a way to one in a row of a list
     *     ("person:1:role"); a field that the page does not have makes it a message of the whole form
     */
    public void show(String feature, BadInput fault) {
        show(fault, each -> feature);
    }

    /**
     * As {@link #show(String, BadInput)}, where the sentences of several faults are in the texts of several features.
     */
    public void show(BadInput fault, Function<BadInput, String> featureOf) {
        for (BadInput each : fault.all()) {
            String sentence = Texts.of(
                            featureOf.apply(each), faces().getViewRoot().getLocale())
                    .get(each.key(), each.arguments());
            faces().addMessage(clientId(each.field()), new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        }
    }

    /**
     * Says at the top of the page that something was done.
     *
     * @param feature whose texts hold the sentence
     * @param key which sentence
     * @param arguments what stands in its braces
     */
    public void say(String feature, String key, Object... arguments) {
        faces().addMessage(
                        null,
                        new FacesMessage(
                                FacesMessage.SEVERITY_INFO, Texts.of(feature).get(key, arguments), null));
    }

    /**
     * Says at the field of a file that it could not be taken in at that time, where {@link UploadLimit} led back here.
     *
     * @param field the field's address in the page
     */
    public void sayBusy(String field) {
        if (!faces().isPostback()
                && faces().getExternalContext().getRequestParameterMap().containsKey("busy")) {
            String sentence = Texts.of("platform").get("upload.busy");
            faces().addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        }
    }

    /**
     * Says of a file that is needed whether none was chosen or the chosen one is empty: to Faces both are none.
     *
     * @param field the field of the file, while it is checked
     * @param none the sentence where none was chosen
     * @param empty the sentence where the chosen one is empty
     * @return what is wrong
     */
    public String fileNeeded(UIComponent field, String none, String empty) {
        try {
            Part file = ((HttpServletRequest) faces().getExternalContext().getRequest()).getPart(field.getClientId());
            boolean isChosen = file != null
                    && file.getSubmittedFileName() != null
                    && !file.getSubmittedFileName().isEmpty();
            return isChosen ? empty : none;
        } catch (IOException | ServletException broken) {
            return none;
        }
    }

    /**
     * @param near a component of the same form
     * @param id a field's id there, or null
     * @return the style class of the field's frame: with "error" where a message stands at the field
     */
    public String frame(UIComponent near, String id) {
        return id != null && isWrong(near.findComponent(id)) ? "field error" : "field";
    }

    /**
     * @param field a field
     * @return the ids of its hint and of its message, for those who hear the page; null where it has neither
     */
    public String describedBy(UIComponent field) {
        return describedBy(field, field.getId());
    }

    /**
     * @param near a component of the same form
     * @param id a field's id there, or null
     * @return as for {@link #describedBy(UIComponent)}
     */
    public String describedBy(UIComponent near, String id) {
        StringJoiner ids = new StringJoiner(" ");
        UIComponent hint = id == null ? null : near.findComponent(id + HINT);
        if (hint != null && hint.isRendered()) {
            ids.add(hint.getClientId());
        }
        UIComponent wrong = id == null ? null : near.findComponent(id + WRONG);
        if (wrong != null && isWrong(near.findComponent(id))) {
            ids.add(wrong.getClientId());
        }
        return ids.length() == 0 ? null : ids.toString();
    }

    /**
     * @param field a field
     * @return "true" where something is wrong with it, else null: the attribute then stays away
     */
    public String invalid(UIComponent field) {
        return isWrong(field) ? "true" : null;
    }

    /**
     * @return whether a page is drawn again for what was sent from it: its bean still holds what it read when the page
     *     was opened, which may not be shown to everybody any more
     */
    public boolean isDrawnAgain() {
        return faces().isPostback();
    }

    /**
     * @param known the parameters that a page has
     * @return whether its address asks for something else besides, or for one of these twice
     */
    public boolean isAskedForMore(String... known) {
        return faces().getExternalContext().getRequestParameterValuesMap().entrySet().stream()
                .anyMatch(asked -> !List.of(known).contains(asked.getKey()) || asked.getValue().length > 1);
    }

    /** @return what is to be put right, in the order of the fields. */
    public List<Problem> getProblems() {
        List<Problem> problems = new ArrayList<>();
        Iterator<String> ids = faces().getClientIdsWithMessages();
        while (ids.hasNext()) {
            String id = ids.next();
            for (FacesMessage message : faces().getMessageList(id)) {
                if (message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0) {
                    problems.add(new Problem(target(id), message.getSummary()));
                }
            }
        }
        return problems;
    }

    /** @return what was done. */
    public List<String> getNews() {
        return faces().getMessageList().stream()
                .filter(message -> message.getSeverity().equals(FacesMessage.SEVERITY_INFO))
                .map(FacesMessage::getSummary)
                .toList();
    }

    private static boolean isWrong(UIComponent field) {
        if (field == null) {
            return false;
        }
        boolean refused = field instanceof EditableValueHolder holder && !holder.isValid();
        return refused || !faces().getMessageList(field.getClientId()).isEmpty();
    }

    /** Where a link to a field leads: a group of buttons cannot be focused, its first button can. */
    private static String target(String clientId) {
        if (clientId == null) {
            return null;
        }
        UIComponent field = faces().getViewRoot().findComponent(clientId);
        return field instanceof HtmlSelectOneRadio || field instanceof HtmlSelectManyCheckbox
                ? clientId + ":0"
                : clientId;
    }

    /**
     * A row of a list has to be walked to; where there is none, nothing is asked of the page's beans, which may be just
     * what is not there.
     */
    private static String clientId(String field) {
        if (field == null) {
            return null;
        }
        boolean isInRow = field.indexOf(UINamingContainer.getSeparatorChar(faces())) >= 0;
        UIViewRoot page = faces().getViewRoot();
        return (isInRow
                        ? inRow(field)
                        : named(field, page, EditableValueHolder.class).or(() -> named(field, page, UIComponent.class)))
                .orElse(null);
    }

    /** @param kind an input first: something else may have the same id, in a row of a list that has none */
    private static Optional<String> named(String id, UIComponent among, Class<?> kind) {
        if (id.equals(among.getId()) && kind.isInstance(among)) {
            return Optional.of(among.getClientId(faces()));
        }
        Iterable<UIComponent> parts = among::getFacetsAndChildren;
        return StreamSupport.stream(parts.spliterator(), false)
                .map(part -> named(id, part, kind))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Only through what is shown: what is not need not be there to be walked through. */
    private static Optional<String> inRow(String field) {
        String[] found = new String[1];
        faces().getViewRoot()
                .visitTree(
                        VisitContext.createVisitContext(faces(), null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
                        (context, component) -> {
                            if (component
                                    .getClientId(context.getFacesContext())
                                    .endsWith(UINamingContainer.getSeparatorChar(faces()) + field)) {
                                found[0] = component.getClientId();
                                return VisitResult.COMPLETE;
                            }
                            return VisitResult.ACCEPT;
                        });
        return Optional.ofNullable(found[0]);
    }

    /**
     * @return what is kept for whoever looks at a page, by name, until they sign out; what is personal goes in sealed.
     */
    public Map<String, Object> session() {
        return faces().getExternalContext().getSessionMap();
    }

    private static FacesContext faces() {
        return FacesContext.getCurrentInstance();
    }

    /**
     * Something to be put right.
     *
     * @param field where, as the page's address of it; null where it concerns the whole form
     * @param sentence what to do
     */
    public record Problem(String field, String sentence) {

        public boolean isAtField() {
            return field != null;
        }
    }
}
