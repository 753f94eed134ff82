package org.wholeschool.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds queries for concerns, or for what hangs on one, that go past {@code ReadableConcerns}: a statement that asks
 * for one has the rule's condition or check in it, or its class is among the few that show no concern to anybody, with
 * the reason. What a query says is text, which ArchUnit does not see; so this reads the sources.
 */
final class ConcernReaders {

    /**
     * A look-up of concerns or of parts in them. One's own, by the account of who logged them, are everybody's to look
     * up.
     */
    private static final Pattern ASKS = Pattern.compile(
            "(?s)(createQuery|em\\.find).*((from|join|update) (Concern|Involvement) |\\(Concern\\.class,)");

    private static final Pattern OF_THE_RULE = Pattern.compile("readable|loggedBy = :(me|by)");

    /** A look-up of something that hangs on a concern: it is enough that the class knows the rule. */
    private static final Pattern ASKS_FOR_PART =
            Pattern.compile("(?s)createQuery.*(\\.concern( |\\.id)|(from|join|update) "
                    + "(ConcernAction|ActionVersion|Referral|ReferralVersion|ParentContact|ContactVersion|SafetyPlan|SafetyVersion|InboxEntry|Escalation"
                    + "|Attachment|Addition|Injury|CaseNote|NotedPupil|CaseMeeting|ConcernVersion|ConcernReader) )");

    private static final String THE_RULE = "ReadableConcerns";

    /** Class by class why. Think twice before adding one: "it only counts" shows something too. */
    private static final Map<String, String> SHOW_NO_CONCERN = Map.ofEntries(
            Map.entry("Additions", "one's own to add to; what a lead reads goes through the check"),
            Map.entry("MyConcerns", "one's own"),
            Map.entry("OwnAnswers", "one's own"),
            Map.entry("CaseLinks", "links those of the same event that they may not read, and shows none of them"),
            Map.entry(
                    "HeadConcerns",
                    "numbers of those that nobody can read, so that others are named; the head's own go through "
                            + "the condition"),
            Map.entry("FactReading", "facts without a name, a text or an id; none about an adult"),
            Map.entry("FactResponses", "how soon each was acknowledged, without a name, a text or an id"),
            Map.entry("FactChanges", "whether facts have changed, and since when"),
            Map.entry("FoundConcerns", "who is named, for facts that are told without a name or an id"),
            Map.entry(
                    "LinkFacts",
                    "parts of pupils without a name, a text or an id; of none that is restricted or about an adult"),
            Map.entry(
                    "TieFacts",
                    "who is named in what, by numbers dealt for one reading; of none that is restricted or about an "
                            + "adult"),
            Map.entry(
                    "ConcernLog",
                    "a receipt for who logged it, by their own account; acknowledging goes through the check"),
            Map.entry("FormFiles", "files of one's own forms, and their names to who logged the concern"),
            Map.entry("FilesOfPupils", "numbers of files, for who answers who has looked at a child"),
            Map.entry(
                    "ConcernIntake",
                    "when the concern that it has just logged was received, for the system that sent it"),
            Map.entry("LikelyPlaces", "places of one's own concerns"),
            Map.entry("ConcernsOfPupils", "numbers of concerns, for who answers who has looked at a child"),
            Map.entry("PupilsInConcerns", "whether a pupil is named anywhere, for a job"),
            Map.entry(
                    "WrittenConcerns",
                    "whether somebody logged anything, for who changes their account; nothing of it"),
            Map.entry("OwnedConcerns", "a number for who hands over; a lead's goes through the condition"),
            Map.entry("IncidentLogCheck", "whether a row repeats a concern; which one is told by IncidentLogBatches"),
            Map.entry(
                    "IncidentLogBatches",
                    "an undo deletes what nobody has touched; what is told of its rows goes through the condition"),
            Map.entry("InboxBook", "who may be told of one, by the same rule, of each person"),
            Map.entry("InboxWatch", "a job; who may be told of one, by the same rule, of each person"),
            Map.entry(
                    "UrgentForHead",
                    "that an urgent one waits, of which kind and who was told; nothing that stands in it"),
            Map.entry("InboxCounts", "numbers of all that wait, for the head"),
            Map.entry(
                    "ConcernsInCare",
                    "what somebody looks after, to hand over: by the condition, and each is checked once it is locked"),
            Map.entry("MyTasks", "one's own tasks, whose words were written for their owner"),
            Map.entry("ReferralReminders", "a job; who may be told of one, by the same rule, of each person"),
            Map.entry("SafetyReminders", "a job; who may be told of one, by the same rule, of each person"),
            Map.entry("SafetyPlansOfPupils", "numbers of plans, for who answers who has looked at a child"),
            Map.entry("WrittenSafetyPlans", "whether a person owns or owned a plan; nothing of it"),
            Map.entry("NotesOfPupils", "about which pupils there are notes, for a job"),
            Map.entry("NoteActions", "actions from notes that belong to no concern"),
            Map.entry("WrittenNotes", "which people wrote notes, for who changes their account; nothing of them"),
            Map.entry("MeetingReminders", "a job; who may be told is looked up by the same rule"),
            Map.entry("ActionReminders", "a job; it tells the owner of a task"));

    private ConcernReaders() {}

    /** @return the statements that go past the rule, by class */
    static Map<String, List<String>> pastTheRule(Path sources) throws IOException {
        Map<String, List<String>> past = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                List<String> found = pastTheRule(Files.readString(file));
                String name = file.getFileName().toString().replace(".java", "");
                if (!found.isEmpty() && !SHOW_NO_CONCERN.containsKey(name)) {
                    past.put(name, found);
                }
            }
        }
        return past;
    }

    static List<String> pastTheRule(String source) {
        return Stream.of(source.replaceAll("(?s)/\\*.*?\\*/", "").split(";"))
                .map(String::strip)
                .filter(statement -> ASKS.matcher(statement).find()
                                && !OF_THE_RULE.matcher(statement).find()
                        || ASKS_FOR_PART.matcher(statement).find() && !source.contains(THE_RULE))
                .toList();
    }
}
