package org.wholeschool.concern.log;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.wholeschool.concern.injury.Injuries;
import org.wholeschool.concern.record.Concern;
import org.wholeschool.concern.record.FirstResponse;
import org.wholeschool.concern.record.InvolvementRole;
import org.wholeschool.concern.record.Source;

/** Recognises a form that is sent again unchanged, by a second tap or a phone that tries again. */
final class SameForm {

    /** "Just now" means a later moment when the form is sent again. */
    private static final Duration JUST_NOW = Duration.ofMinutes(15);

    private SameForm() {}

    /**
     * @param logged the concern that was logged
     * @param injuries the injuries that were marked with it
     * @param form the form that is sent now
     * @return whether the concern says all that the form says; not if a lead has corrected it since
     */
    static boolean is(Concern logged, List<Injuries.Marked> injuries, NewConcern form) {
        return texts(form.facts(), form.opinion(), form.response())
                        .equals(texts(logged.getFacts(), logged.getOpinion(), logged.getResponse()))
                && isOfSameKind(logged, form)
                && isNear(logged.getOccurredFrom(), form.occurredFrom())
                && isNear(logged.getOccurredTo(), form.occurredTo())
                && people(form).equals(people(logged))
                && injuries.equals(form.injuries());
    }

    private static boolean isOfSameKind(Concern logged, NewConcern form) {
        Source source = form.source() == null ? Source.NOT_RECORDED : form.source();
        return logged.getPlace().getId().equals(form.placeId())
                && logged.getLoggedCategory().getId().equals(form.categoryId())
                && (form.bandId() == null || logged.getBand().getId().equals(form.bandId()))
                && source == logged.getSource();
    }

    private static List<String> people(NewConcern form) {
        return form.people().stream()
                .map(person -> part(person.pupilId(), person.role()))
                .sorted()
                .toList();
    }

    private static List<String> people(Concern logged) {
        return logged.getInvolvements().stream()
                .map(part ->
                        part(part.getPupil() == null ? null : part.getPupil().getId(), part.getRole()))
                .sorted()
                .toList();
    }

    private static String part(Long pupil, InvolvementRole role) {
        return pupil + " " + (role == null ? InvolvementRole.NOT_SAID : role);
    }

    private static List<String> texts(String facts, String opinion, FirstResponse response) {
        FirstResponse said = response == null ? FirstResponse.NOTHING_SAID : response.stripped();
        return Stream.of(facts, opinion, said.done(), said.told(), said.said())
                .map(text -> text == null ? "" : text.strip())
                .toList();
    }

    private static boolean isNear(Instant one, Instant other) {
        return Objects.equals(one, other)
                || one != null
                        && other != null
                        && Duration.between(one, other).abs().compareTo(JUST_NOW) < 0;
    }
}
