package org.wholeschool.access.account;

import java.util.regex.Pattern;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.csv.CellText;

/** What an administrator types about a person, made safe to keep, to show and to write a mail to. */
public final class PersonFields {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ADDRESS = 200;

    /**
     * Letters and digits as mail servers of schools have them. No quotes, no angle brackets, no blank: none of them can
     * end a header.
     */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private PersonFields() {}

    /** @return the name without what cannot be seen but turns what is read around. */
    public static String name(String field, String typed) {
        String name = typed == null ? "" : CellText.clean(typed).text();
        if (name.isBlank() || typed != null && CellText.hasNul(typed)) {
            throw new BadInput(field, "person.name.needed");
        }
        if (name.length() > LONGEST_NAME || name.contains("\n")) {
            throw new BadInput(field, "person.name.long", LONGEST_NAME);
        }
        return name;
    }

    /** @return whether mail can be written to that, and somebody can sign in with it. */
    public static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && ADDRESS.matcher(text).matches() && !text.contains("..");
    }

    /** @return the address as typed, without blanks around it. */
    public static String address(String field, String typed) {
        String address = typed == null ? "" : typed.strip();
        if (!isAddress(address)) {
            throw new BadInput(field, "person.email.unclear");
        }
        return address;
    }
}
