package org.wholeschool.bench;

import java.util.Locale;
import org.wholeschool.pattern.ties.SoonAfter;
import org.wholeschool.pattern.ties.TieIndex;

/** The product's answer to "Are friends named soon after?" on files of one's own, to check against other programs. */
final class SoonAfterCommand implements Command {

    @Override
    public String about() {
        return "whether friends of pupils named in a concern are named soon after, more often than at other times";
    }

    @Override
    public boolean needsTheProduct() {
        return false;
    }

    @Override
    public Options options() {
        return TieFiles.options();
    }

    @Override
    public boolean run(Options options) throws UnreadableInput {
        long begin = System.nanoTime();
        TieFiles files = TieFiles.read(options);
        files.sayWhatWasLeftOut();
        for (SoonAfter.Window window :
                SoonAfter.ask(files.concerns(), new TieIndex(files.links()), options.number("seed"))) {
            System.out.printf(
                    Locale.ROOT,
                    "within %d days: %d pairs, expected %.2f, ratio %.2f, at least %.2f, p %.3f, %s%n",
                    window.days(),
                    window.pairs(),
                    window.expected(),
                    window.ratio(),
                    window.lower(),
                    window.p(),
                    window.isTold() ? "told" : "not told");
        }
        System.out.printf(Locale.ROOT, "seconds: %.3f%n", (System.nanoTime() - begin) / 1e9);
        return true;
    }
}
