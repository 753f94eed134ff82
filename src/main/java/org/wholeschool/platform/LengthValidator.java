package org.wholeschool.platform;

import jakarta.el.ValueExpression;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;

/**
 * Refuses a text that is far longer than its field takes, before a bean keeps it: beans of pages that stay open are in
 * memory, and one person can have hundreds of pages. What is a little too long the service refuses in its own words.
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
        int most = most(context, field);
        long far = most > 0 ? Math.max(ALWAYS, (long) TIMES * most) : LONGEST;
        if (value instanceof String text && isLonger(text, far)) {
            String sentence = Texts.of("platform", context.getViewRoot().getLocale())
                    .get("field.long", most > 0 ? most : LONGEST);
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
        }
    }

    private static boolean isLonger(String text, long most) {
        return text.length() > most && text.codePointCount(0, text.length()) > most;
    }

    /** @return how many characters the field says that it takes; 0 where it does not say */
    private static int most(FacesContext context, UIComponent field) {
        if (field instanceof HtmlInputText line && line.getMaxlength() > 0) {
            return line.getMaxlength();
        }
        if (field instanceof HtmlInputSecret secret && secret.getMaxlength() > 0) {
            return secret.getMaxlength();
        }
        Object said = field.getPassThroughAttributes().get("maxlength");
        Object value = said instanceof ValueExpression expression ? expression.getValue(context.getELContext()) : said;
        return value == null ? 0 : Integer.parseInt(value.toString());
    }
}
