package org.wholeschool.concern.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.concern.followup.overview.FollowUpPart;
import org.wholeschool.concern.followup.situation.KeyAdultLine;
import org.wholeschool.concern.followup.situation.PupilContext;
import org.wholeschool.concern.followup.situation.SituationEntry;
import org.wholeschool.concern.list.ConcernReading;
import org.wholeschool.platform.Texts;

/** The table of the pupils whom a concern names: role in it, status, and earlier concerns by role. */
@Named
@RequestScoped
public class InvolvedPupils {

    @Inject
    private ViewConcernPage page;

    @Inject
    private FollowUpPart followUp;

    private List<Row> rows;

    public List<Row> getRows() {
        if (rows == null) {
            Map<Long, PupilContext.Beside> known = followUp.of(page.getId()).pupils().stream()
                    .collect(Collectors.toMap(PupilContext.Beside::id, Function.identity()));
            rows = page.getConcern().people().stream()
                    .map(person -> new Row(person, person.pupilId() == null ? null : known.get(person.pupilId())))
                    .toList();
        }
        return rows;
    }

    /** @return whether two or more of them are named, so that links between them can be entered */
    public boolean isSeveral() {
        return getRows().stream().filter(row -> row.person.pupilId() != null).count() > 1;
    }

    /**
     * One pupil, or a person who could not be named.
     *
     * @param person who, and which role they have here
     * @param known what is known of them; null for a person who could not be named
     */
    public record Row(ConcernReading.Somebody person, PupilContext.Beside known) {

        /** @return the letter of their role and its words: no role is told by colour alone */
        public String role() {
            Texts texts = Texts.of("concern");
            return texts.get(
                    "role.lettered", texts.get("role.letter." + person.role()), texts.get("role." + person.role()));
        }

        public List<SituationEntry> statuses() {
            return known == null ? List.of() : known.holding();
        }

        /** @return who is their key adult, or null */
        public KeyAdultLine keyAdult() {
            return known == null ? null : known.keyAdult();
        }

        public String earlier() {
            return known == null ? "" : known.earlier();
        }
    }
}
