import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Verifies an audit chain that was taken out of Wholeschool, without Wholeschool: Java 17 and this one file.
 *
 * <p>java VerifyChain.java export.jsonl [--head HASH]... [--since EARLIER.jsonl]...
 *
 * <p>--head: a hash that was noted earlier, on paper or in a mail; an entry of the chain must have it. --since: an
 * earlier export; all of it must be the beginning of this one.
 *
 * <p>Exit code 0: whole. 1: broken, and the first broken entry is named. 2: cannot be read, or asked in a way that is
 * not known. docs/audit-chain.md says what stands in the file and how the hashes are made.
 */
public final class VerifyChain {

    private static final String FORMAT = "wholeschool-audit-1";
    private static final int LONGEST_LINE = 10_000;
    private static final Set<String> HEAD_KEYS = Set.of("format", "school", "algorithm", "before", "entries", "made");
    private static final Set<String> ENTRY_KEYS =
            Set.of("n", "id", "at", "role", "account", "action", "outcome", "kind", "subject", "hash");
    private static final Set<String> END_KEYS = Set.of("end", "hash");
    private static final String HASH = "[0-9a-f]{64}";
    private static final String BEFORE_ALL = "0".repeat(64);

    private VerifyChain() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        Path export = null;
        List<String> heads = new ArrayList<>();
        List<Path> earlier = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            boolean hasNext = i + 1 < arguments.length;
            if (arguments[i].equals("--head")
                    && hasNext
                    && arguments[i + 1].toLowerCase().matches(HASH)) {
                heads.add(arguments[++i].toLowerCase());
            } else if (arguments[i].equals("--since") && hasNext) {
                earlier.add(Path.of(arguments[++i]));
            } else if (export == null && !arguments[i].startsWith("-")) {
                export = Path.of(arguments[i]);
            } else {
                return usage();
            }
        }
        if (heads.contains(BEFORE_ALL)) {
            System.err.println(
                    "64 zeros are not the hash of an entry: they stand before the first one of every chain, and say nothing about this one.");
            return 2;
        }
        return export == null ? usage() : verify(export, heads, earlier);
    }

    private static int usage() {
        System.err.println(
                "java VerifyChain.java export.jsonl [--head <64 hexadecimal digits>]... [--since <earlier export>]...");
        return 2;
    }

    private static int verify(Path export, List<String> heads, List<Path> earlier) {
        Path read = export;
        try {
            Map<Long, String> mustStandAt = new LinkedHashMap<>();
            Long school = null;
            for (Path file : earlier) {
                read = file;
                Chain before = new Chain(Map.of());
                before.read(file);
                if (school != null && school != before.school) {
                    throw new Broken("the earlier exports are of different schools");
                }
                school = before.school;
                String other = mustStandAt.put(before.entries, before.hash);
                if (other != null && !other.equals(before.hash)) {
                    throw new Broken("another earlier export has " + before.entries
                            + " entries too, and another hash: one of the two was written anew");
                }
            }
            read = export;
            Chain chain = new Chain(mustStandAt);
            chain.mustOccur.addAll(heads);
            chain.read(export);
            if (school != null && school != chain.school) {
                throw new Broken("this is the chain of school " + chain.school
                        + ", and the earlier export is of school " + school);
            }
            if (!chain.mustOccur.isEmpty()) {
                throw new Broken("the hash " + chain.mustOccur.iterator().next()
                        + ", which was noted earlier, is not in this chain: it was cut short or written anew");
            }
            System.out.println(
                    "Whole: " + chain.entries + " entries of school " + chain.school + ", up to " + chain.hash);
            if (heads.isEmpty() && earlier.isEmpty()) {
                System.out.println(
                        "Compared with nothing from earlier: a chain that was cut short or written anew as a whole would look like this too. Use --head or --since.");
            }
            return 0;
        } catch (Broken fault) {
            System.err.println("Broken: " + read + ": " + fault.getMessage());
            return 1;
        } catch (Unreadable | IOException fault) {
            System.err.println("Cannot be read: " + read + ": " + fault.getMessage());
            return 2;
        }
    }

    /** One file, read from its first line to its last; no more than a line of it is held. */
    private static final class Chain {

        private final Map<Long, String> mustStandAt;
        private final Set<String> mustOccur = new HashSet<>();
        private long school;
        private long announced;
        private long entries;
        private String hash;

        Chain(Map<Long, String> mustStandAt) {
            this.mustStandAt = mustStandAt;
        }

        void read(Path file) throws IOException {
            try (InputStream from = new BufferedInputStream(Files.newInputStream(file))) {
                int number = 1;
                String line = line(from, number);
                if (line == null) {
                    throw new Unreadable("it is empty");
                }
                head(fields(line, number));
                boolean isOver = false;
                for (line = line(from, ++number); line != null; line = line(from, ++number)) {
                    Map<String, Object> fields = fields(line, number);
                    if (isOver) {
                        throw new Broken("line " + number + " stands after the end");
                    }
                    if (fields.keySet().equals(END_KEYS)) {
                        end(fields, number);
                        isOver = true;
                    } else {
                        entry(fields, number);
                    }
                }
                if (!isOver) {
                    throw new Broken("it was cut short after entry " + entries + ": its end is missing");
                }
            }
        }

        private void head(Map<String, Object> fields) {
            if (!fields.keySet().equals(HEAD_KEYS)
                    || !FORMAT.equals(fields.get("format"))
                    || !"SHA-256".equals(fields.get("algorithm"))) {
                throw new Unreadable("its first line is not the one of an export of the form " + FORMAT);
            }
            school = number(fields, "school", 1);
            announced = number(fields, "entries", 1);
            hash = text(fields, "before", 1);
            if (!hash.equals(BEFORE_ALL)) {
                throw new Broken("it does not begin at the beginning: what is before its first entry must be 64 zeros");
            }
            stands();
        }

        private void entry(Map<String, Object> fields, int line) {
            if (!fields.keySet().equals(ENTRY_KEYS)) {
                throw new Unreadable("line " + line + " is not an entry");
            }
            long n = number(fields, "n", line);
            if (n != entries + 1) {
                throw new Broken(
                        "entry " + (entries + 1) + " of the chain is missing: line " + line + " has number " + n);
            }
            String canonical = String.join(
                    "|",
                    Long.toString(number(fields, "id", line)),
                    text(fields, "at", line),
                    text(fields, "role", line),
                    orNull(fields, "account"),
                    text(fields, "action", line),
                    text(fields, "outcome", line),
                    orNull(fields, "kind"),
                    orNull(fields, "subject"));
            String computed = sha256(hash + "\n" + canonical);
            if (!computed.equals(text(fields, "hash", line))) {
                throw new Broken("entry " + n + " of the chain (number " + fields.get("id") + ", line " + line
                        + ") does not say what was sealed");
            }
            entries = n;
            hash = computed;
            stands();
        }

        private void stands() {
            mustOccur.remove(hash);
            String expected = mustStandAt.get(entries);
            if (expected != null && !expected.equals(hash)) {
                throw new Broken(
                        "up to entry " + entries + " it is not what the earlier export was: it was written anew");
            }
        }

        private void end(Map<String, Object> fields, int line) {
            long last = number(fields, "end", line);
            if (last != entries
                    || last != announced
                    || !text(fields, "hash", line).equals(hash)) {
                throw new Broken("it was cut short after entry " + entries + ": its end says " + last
                        + " entries, its first line " + announced);
            }
            for (long before : mustStandAt.keySet()) {
                if (before > entries) {
                    throw new Broken(
                            "it was cut short: an earlier export had " + before + " entries, this one has " + entries);
                }
            }
        }
    }

    /** @return the next line without its end; null after the last one. */
    private static String line(InputStream from, int number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = from.read();
        if (next < 0) {
            return null;
        }
        while (next != '\n') {
            if (next < 0) {
                throw new Unreadable("line " + number + " has no end: the file was cut off in the middle of it");
            }
            if (next == 0) {
                throw new Unreadable("line " + number + " has a NUL byte in it");
            }
            if (bytes.size() == LONGEST_LINE) {
                throw new Unreadable("line " + number + " is longer than any that an export has");
            }
            bytes.write(next);
            next = from.read();
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException fault) {
            throw new Unreadable("line " + number + " is not UTF-8");
        }
    }

    /** @return a JSON object without anything in it but texts, whole numbers and null. */
    private static Map<String, Object> fields(String line, int number) {
        Scanner scanner = new Scanner(line, number);
        Map<String, Object> fields = new LinkedHashMap<>();
        scanner.expect('{');
        do {
            String key = scanner.text();
            scanner.expect(':');
            if (fields.containsKey(key)) {
                throw new Unreadable("line " + number + " has \"" + key + "\" twice");
            }
            fields.put(key, scanner.value());
        } while (scanner.goesOn());
        return fields;
    }

    private static final class Scanner {

        private final String line;
        private final int number;
        private int at;

        Scanner(String line, int number) {
            this.line = line;
            this.number = number;
        }

        private char next() {
            if (at == line.length()) {
                throw wrong();
            }
            return line.charAt(at++);
        }

        private Unreadable wrong() {
            return new Unreadable("line " + number + " is not a line of an export, at character " + at);
        }

        void expect(char sign) {
            if (next() != sign) {
                throw wrong();
            }
        }

        boolean goesOn() {
            char sign = next();
            if (sign == '}' && at == line.length()) {
                return false;
            }
            if (sign != ',') {
                throw wrong();
            }
            return true;
        }

        Object value() {
            if (line.startsWith("null", at)) {
                at += 4;
                return null;
            }
            if (line.startsWith("\"", at)) {
                return text();
            }
            int begin = at;
            while (at < line.length() && "-0123456789".indexOf(line.charAt(at)) >= 0) {
                at++;
            }
            try {
                return Long.valueOf(line.substring(begin, at));
            } catch (NumberFormatException fault) {
                throw wrong();
            }
        }

        String text() {
            expect('"');
            StringBuilder text = new StringBuilder();
            for (char sign = next(); sign != '"'; sign = next()) {
                if (sign < ' ') {
                    throw wrong();
                }
                text.append(sign == '\\' ? escaped() : sign);
            }
            return text.toString();
        }

        private char escaped() {
            char sign = next();
            if (sign == '"' || sign == '\\') {
                return sign;
            }
            if (sign != 'u'
                    || at + 4 > line.length()
                    || !line.substring(at, at + 4).matches("[0-9a-f]{4}")) {
                throw wrong();
            }
            at += 4;
            return (char) Integer.parseInt(line.substring(at - 4, at), 16);
        }
    }

    private static long number(Map<String, Object> fields, String key, int line) {
        if (fields.get(key) instanceof Long number) {
            return number;
        }
        throw new Unreadable("line " + line + ": \"" + key + "\" is no number");
    }

    private static String text(Map<String, Object> fields, String key, int line) {
        if (fields.get(key) instanceof String text) {
            return text;
        }
        throw new Unreadable("line " + line + ": \"" + key + "\" is no text");
    }

    private static String orNull(Map<String, Object> fields, String key) {
        return String.valueOf(fields.get(key));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Broken(String message) {
            super(message);
        }
    }

    private static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }
}
