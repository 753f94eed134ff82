package org.wholeschool.link;

import java.time.LocalDate;

/**
 * A link with a first piece of evidence, as a form gives it.
 *
 * @param one a pupil's id, null where nobody was chosen
 * @param other another pupil's id
 * @param kind what ties them
 * @param texts what is said of it as a whole
 * @param evidence what was seen or said
 */
public record NewLink(Long one, Long other, LinkKind kind, LinkTexts texts, NewEvidence evidence) {

    NewLink read(Given given, LocalDate today) {
        given.required("one", one, "pupil.required");
        given.required("other", other, "pupil.required");
        given.refuse(one != null && one.equals(other), "other", "pair.same");
        given.required("kind", kind, "kind.required");
        return new NewLink(one, other, kind, texts.read(given), evidence.read(given, today));
    }
}
