package org.wholeschool.sharing.agreement;

import java.util.Arrays;
import java.util.List;

/** What is typed into an agreement, in the order of its form. The name is the field's id in the page, in lower case. */
public enum AgreementText {
    TITLE("title", true),
    PURPOSE("purpose", false),
    ABOUT("about", false),
    OTHER_DATA("otherData", false),
    SENDING("sending", false),
    TOLD("told", false),
    RETENTION("retention", false),
    SECURITY("security", false),
    BREACH("breach", false),
    OUR_SIGNER("ourSigner", true),
    THEIR_SIGNER("theirSigner", false);

    private final String field;
    private final boolean isLine;

    AgreementText(String field, boolean isLine) {
        this.field = field;
        this.isLine = isLine;
    }

    /** @return its id in the page, and the end of its key in the texts */
    public String field() {
        return field;
    }

    /** @return whether it is one line */
    public boolean isLine() {
        return isLine;
    }

    /** @return whether it is part of what was agreed, and not of the signatures */
    boolean isWording() {
        return this != OUR_SIGNER && this != THEIR_SIGNER;
    }

    /** @return those of the wording that a template can give beside the title */
    static List<AgreementText> ofTemplates() {
        return Arrays.stream(values())
                .filter(each -> each.isWording() && each != OTHER_DATA)
                .toList();
    }
}
