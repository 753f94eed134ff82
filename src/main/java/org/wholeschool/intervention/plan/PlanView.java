package org.wholeschool.intervention.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wholeschool.intervention.Lever;
import org.wholeschool.platform.Texts;

/**
 * A plan as it is now.
 *
 * @param id which
 * @param edition how often it was written
 * @param state how far it is
 * @param text what it says
 * @param names by key, the names under which interventions were chosen
 * @param places its places as they are called now
 * @param bands the names of its parts of the day, as they are now; none for any
 * @param groupWords what leads and deputies were told of its group; null where it is about none, and for others
 * @param patternId the pattern from which it was begun, or null
 * @param holiday whether the school is closed on the day of its review, as the terms are now
 * @param learnt what was learnt, once it is closed
 * @param kept who changed it last, and when, in words
 * @param write whether the person who looks may change it
 * @param actions what people do because of it
 */
public record PlanView(
        long id,
        int edition,
        PlanState state,
        PlanText text,
        Map<String, String> names,
        List<PlaceNow> places,
        List<String> bands,
        String groupWords,
        Long patternId,
        boolean holiday,
        String learnt,
        String kept,
        boolean write,
        List<Action> actions) {

    /** Copies the lists. */
    public PlanView {
        places = List.copyOf(places);
        bands = List.copyOf(bands);
        actions = List.copyOf(actions);
    }

    /** @return the sum of what its actions are to take, and have taken */
    public Effort effort() {
        return new Effort(
                actions.stream().mapToInt(Action::hoursPlanned).sum(),
                actions.stream().mapToInt(Action::hoursSpent).sum(),
                actions.stream().mapToInt(Action::poundsPlanned).sum(),
                actions.stream().mapToInt(Action::poundsSpent).sum());
    }

    /**
     * A place.
     *
     * @param name as it is called now
     * @param gone whether the school does not use it any more
     */
    public record PlaceNow(String name, boolean gone) {}

    /** @return the open action that is due first; null where all are done */
    public Action next() {
        return actions.stream()
                .filter(action -> action.answer() == null)
                .min(Comparator.comparing(Action::due))
                .orElse(null);
    }

    /** Hours and pounds, planned and spent. */
    public record Effort(int hoursPlanned, int hoursSpent, int poundsPlanned, int poundsSpent) {

        /** @return what was spent of what was planned, in words; "" where nothing was planned or spent */
        public String says() {
            return Stream.of(
                            hoursPlanned + hoursSpent > 0
                                    ? Texts.of("intervention").get("plan.effort.hours", hoursSpent, hoursPlanned)
                                    : "",
                            poundsPlanned + poundsSpent > 0
                                    ? Texts.of("intervention").get("plan.effort.pounds", poundsSpent, poundsPlanned)
                                    : "")
                    .filter(says -> !says.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    /**
     * What a person does because of a plan.
     *
     * @param id which
     * @param task what
     * @param owner who
     * @param due its last day
     * @param late whether that has passed
     * @param answer "DONE", "CANNOT", or null while it is open
     * @param outcome what came of it
     * @param meeting the planning meeting at which it was agreed, or null
     */
    public record Action(
            long id,
            String task,
            String owner,
            LocalDate due,
            boolean late,
            String answer,
            String outcome,
            int hoursPlanned,
            int poundsPlanned,
            int hoursSpent,
            int poundsSpent,
            Long meeting) {

        /** @return what it is to take, and has taken */
        public Effort effort() {
            return new Effort(hoursPlanned, hoursSpent, poundsPlanned, poundsSpent);
        }
    }

    /**
     * A plan in the list.
     *
     * @param id which
     * @param title its name
     * @param state how far it is
     * @param about what it is about, in words
     * @param context what it is about
     * @param lever by what it works, or null
     * @param starts its first day, or null
     * @param review the day of its review, or null
     * @param due since when it is to be reviewed; null where that day has not come, or something was decided then
     * @param open how many of its actions are not done yet
     * @param late how many of these are late
     * @param found what its review found: a name of a reading, or NOT_ASKED; null where no one has asked
     * @param learnt what was learnt, once it is closed
     * @param begunBy who began it
     */
    public record Line(
            long id,
            String title,
            PlanState state,
            String about,
            Context context,
            Lever lever,
            LocalDate starts,
            LocalDate review,
            LocalDate due,
            long open,
            long late,
            String found,
            String learnt,
            String begunBy) {}

    /**
     * What a plan is about, to find it by.
     *
     * @param kind a place, a year and so on; null where a draft does not say
     * @param places ids of its places; none where it is about something else
     * @param bands ids of its parts of the day; none for any
     * @param year which year, where it is about one
     * @param groupId which group, where it is about one; else null
     */
    public record Context(ContextKind kind, Set<Long> places, Set<Long> bands, Integer year, Long groupId) {

        /** Copies the sets. */
        public Context {
            places = Set.copyOf(places);
            bands = Set.copyOf(bands);
        }
    }
}
