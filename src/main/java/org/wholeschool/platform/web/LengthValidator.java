package org.wholeschool.platform.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.component.html.HtmlInputTextarea;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import org.wholeschool.platform.Texts;

/**
 * Refuses a text that is longer than its field takes, before a bean keeps it: beans of pages that stay open are in
 * memory, and one person can have hundreds of pages. A text area takes any length in the browser, which would cut what
 * is pasted; here it is refused from the first character too many, and the sentence says how long the text is. Of one
 * line only what is far too long is refused; what is a little too long the service refuses in its own words.
 */
@FacesValidator(value = "wholeschool.length", isDefault = true)
public class LengthValidator implements Validator<Object> {

    /** For fields that scripts fill, which say no length. */
    static final int LONGEST = 50_000;

    /** So much is left to the service also where the field takes less: it knows better what is wrong. */
    private static final int ALWAYS = 1000;

    /** Browsers count a character outside the first 65,536 twice, and services count it once. */
    private static final int TIMES = 2;

    @Override
    public void validate(FacesContext context, UIComponent field, Object value) {
        if (field instanceof HtmlInputTextarea area && area.getAttributes().get("most") != null) {
            checkArea(context, Integer.parseInt(area.getAttributes().get("most").toString()), value);
            return;
        }
        int most = most(field);
        if (value instanceof String text && isLonger(text, most > 0 ? far(most) : LONGEST)) {
            throw refusal(context, "field.long", most > 0 ? most : LONGEST);
        }
    }

    private static void checkArea(FacesContext context, int most, Object value) {
        if (!(value instanceof String text)) {
            return;
        }
        // White space without end would fill the memory as well.
        long length = isLonger(text, far(most)) ? text.codePointCount(0, text.length()) : length(text);
        if (length > most) {
            throw refusal(context, "area.long", most, length);
        }
    }

    /** As services count: a line break is one character, and nothing around the text is part of it. */
    private static long length(String text) {
        return text.strip().codePoints().filter(c -> c != '\r').count();
    }

    private static ValidatorException refusal(FacesContext context, String key, Object... arguments) {
        String sentence =
                Texts.of("platform", context.getViewRoot().getLocale()).get(key, arguments);
        return new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    }

    private static long far(int most) {
        return Math.max(ALWAYS, (long) TIMES * most);
    }

    private static boolean isLonger(String text, long most) {
        return text.length() > most && text.codePointCount(0, text.length()) > most;
    }

    /** @return how many characters the field says that it takes; 0 where it does not say */
    private static int most(UIComponent field) {
        if (field instanceof HtmlInputText line && line.getMaxlength() > 0) {
            return line.getMaxlength();
        }
        if (field instanceof HtmlInputSecret secret && secret.getMaxlength() > 0) {
            return secret.getMaxlength();
        }
        return 0;
    }
}
