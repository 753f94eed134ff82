package org.wholeschool.governance.report;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a report is asked for: by its term, "2026-1", which is its newest version, or by one version, "2026-1-2".
 *
 * @param term of which term
 * @param number which version, from 1; 0 for the newest that the person may read
 */
record ReportKey(Term term, int number) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4}-[123])(?:-([1-9]\\d{0,3}))?");

    /** @return what is asked for; empty where it is no such key */
    static Optional<ReportKey> read(String key) {
        Matcher written = WRITTEN.matcher(key == null ? "" : key);
        return written.matches()
                ? Optional.of(new ReportKey(
                        Term.read(written.group(1)), written.group(2) == null ? 0 : Integer.parseInt(written.group(2))))
                : Optional.empty();
    }

    /** @return how this version is asked for */
    String written() {
        return number == 0 ? term.key() : term.key() + "-" + number;
    }
}
