package org.wholeschool.bench;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.wholeschool.disclosure.trust.Funnel;
import org.wholeschool.disclosure.trust.TrustYear;

/** Compares schools of a file by their numbers as they were published, each with what its size leads to expect. */
final class FunnelOfSchools implements Command {

    private static final int MOST = 1_000_000;

    @Override
    public String about() {
        return "reads schools with pupils on roll and published concerns and prints rates, what is expected, z "
                + "and a band; in the order of names, not ranked";
    }

    @Override
    public Options options() {
        return new Options()
                .text("schools", "a CSV file with a heading and the columns school, onroll and concerns")
                .optional(
                        "phi",
                        "how much schools differ beyond chance, 0 or more; otherwise as the schools themselves say");
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public boolean run(Options options) throws UnreadableInput, IOException {
        CsvFile file = CsvFile.read(Path.of(options.text("schools")));
        int school = file.column("school");
        int onRoll = file.column("onroll");
        int concerns = file.column("concerns");
        List<TrustYear.Block> blocks = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (CsvFile.Row row : file.rows()) {
            String name = row.fields().get(school);
            if (name.isEmpty() || !names.add(name)) {
                throw new UnreadableInput(
                        file.name(),
                        row.line(),
                        name.isEmpty() ? "the school has no name" : "\"" + name + "\" is there twice");
            }
            blocks.add(new TrustYear.Block(
                    List.of(name),
                    file.whole(row, onRoll, 1, MOST, "a number of pupils"),
                    file.whole(row, concerns, 0, MOST, "a count")));
        }
        TrustYear year = new TrustYear(blocks);
        Funnel funnel = options.word("phi").equals("none") ? Funnel.of(year) : new Funnel(phi(options.word("phi")));
        StringWriter lines = new StringWriter();
        CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.PLATFORM).build(lines);
        csv.writeRecord("school", "onroll", "concerns", "rate", "expected", "z", "band");
        for (Funnel.Point point : funnel.points(year)) {
            TrustYear.Block block = point.block();
            csv.writeRecord(
                    block.schools().get(0),
                    "" + block.onRoll(),
                    "" + block.concerns(),
                    digits("%.1f", block.rate()),
                    digits("%.1f", point.expected()),
                    digits("%.4f", point.z()),
                    point.band().name());
        }
        csv.flush();
        System.out.printf(Locale.ROOT, "phi %.6f%n%s", funnel.phi(), lines);
        return true;
    }

    private static String digits(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private static double phi(String text) throws UnreadableInput {
        if (!text.matches("\\d{1,6}(\\.\\d{1,12})?")) {
            throw new UnreadableInput("--phi: " + text + " is not a number of at least 0");
        }
        return Double.parseDouble(text);
    }
}
