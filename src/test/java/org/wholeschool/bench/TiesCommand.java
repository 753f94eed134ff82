package org.wholeschool.bench;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.wholeschool.pattern.ties.NamedConcern;
import org.wholeschool.pattern.ties.RecordedLink;
import org.wholeschool.pattern.ties.TieAnswer;
import org.wholeschool.pattern.ties.TieComparison;
import org.wholeschool.pattern.ties.TieIndex;

/** The product's answer to "Do ties stand out?" on files of one's own. */
final class TiesCommand implements Command {

    @Override
    public String about() {
        return "whether ties stand out at a place: its concerns against others of the same weeks and years";
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public Options options() {
        return TieFiles.options()
                .text("place", "the place of the pattern")
                .optional("band", "its part of the day; without it the whole day")
                .text("from", "the first day of the pattern, YYYY-MM-DD")
                .text("to", "its last day, YYYY-MM-DD");
    }

    @Override
    public boolean run(Options options) throws UnreadableInput {
        long begin = System.nanoTime();
        LocalDate from = TieFiles.date("--from", options.text("from"));
        LocalDate to = TieFiles.date("--to", options.text("to"));
        if (to.isBefore(from)) {
            throw new UnreadableInput("--to: " + to + " is before " + from);
        }
        TieFiles files = TieFiles.read(options);
        String band = options.word("band");
        List<NamedConcern> own = files.placed().stream()
                .filter(each -> each.place().equals(options.text("place"))
                        && (band.equals("none") || each.band().equals(band))
                        && each.concern().day() >= from.toEpochDay()
                        && each.concern().day() <= to.toEpochDay())
                .map(TieFiles.Placed::concern)
                .toList();
        Set<Integer> pupils = new HashSet<>();
        own.forEach(concern -> pupils.addAll(concern.pupils()));
        Set<Long> pattern = own.stream().map(NamedConcern::id).collect(Collectors.toSet());
        TieComparison comparison = new TieComparison(files.concerns(), new TieIndex(files.links()));
        if (!comparison.canAsk(pattern)) {
            throw new UnreadableInput("--place: " + own.size() + " concerns at " + options.text("place") + " name "
                    + pupils.size() + " pupils; the question needs " + TieComparison.FEWEST + " of each");
        }
        TieAnswer answer =
                comparison.ask(List.of(pattern), options.number("seed")).get(0);
        files.sayWhatWasLeftOut();
        say(
                "links of kinds that count, established: %d of %d%n",
                counting(files), files.links().size());
        say(
                "concerns: %d of %d pupils, with %d others of the same weeks%n",
                answer.concerns(), answer.pupils(), answer.others());
        say(
                "pupils with a link from before the pattern: %d of %d; links of a pupil: %.1f, needed %.1f%n",
                answer.linkedPupils(), answer.pupils(), answer.links(), answer.linksNeeded());
        say("pupils whom such links join here: %d%n", answer.tiedPupils());
        say("T: %d, expected %.2f, p %.3f%n", answer.pairs(), answer.expected(), answer.p());
        say("outcome: %s%n", answer.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        say("seconds: %.3f%n", (System.nanoTime() - begin) / 1e9);
        return true;
    }

    private static long counting(TieFiles files) {
        return files.links().stream().filter(RecordedLink::counts).count();
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
