package org.wholeschool.link.entry;

import java.time.LocalDate;
import org.wholeschool.link.LinkFormCheck;
import org.wholeschool.link.LinkKind;
import org.wholeschool.link.LinkTexts;
import org.wholeschool.link.NewEvidence;
import org.wholeschool.platform.RoomOnly;

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

    @RoomOnly
    public NewLink read(LinkFormCheck form, LocalDate today) {
        form.required("one", one, "pupil.required");
        form.required("other", other, "pupil.required");
        form.refuse(one != null && one.equals(other), "other", "pair.same");
        form.required("kind", kind, "kind.required");
        return new NewLink(one, other, kind, texts.read(form), evidence.read(form, today));
    }
}
