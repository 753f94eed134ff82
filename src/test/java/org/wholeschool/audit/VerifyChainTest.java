package org.wholeschool.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wholeschool.audit.Verifier.Answer;

/**
 * The command that verifies an export, as somebody outside runs it: an untouched one is whole, and whatever is done to
 * it shows.
 */
class VerifyChainTest {

    private static final int ENTRIES = 6;

    /** The example of docs/audit-chain.md. */
    private static final ChainEntry EXAMPLE = new ChainEntry(
            1_000_051,
            Instant.parse("2026-11-24T08:15:30.120Z"),
            "LEAD",
            1052L,
            "ConcernReading.read",
            "DONE",
            "concern",
            2201L);

    private static final String EXAMPLE_HASH = "119fec4803881829501a60140e553eb9d4c8b36a45bbc2c421c3f63598cccaf6";

    private static Verifier verifier;

    @TempDir
    private Path folder;

    private Path export;

    @BeforeAll
    static void compile(@TempDir Path classes) {
        verifier = Verifier.compiledTo(classes);
    }

    @BeforeEach
    void writeAChain() throws IOException {
        export = Files.write(folder.resolve("chain.jsonl"), chain(ENTRIES, 7001));
    }

    /**
     * A clock that was set back, a visitor, signs that JSON takes apart: all of it is in a real chain too, or could be.
     */
    private static byte[] chain(int entries, long school) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ChainFile file = new ChainFile(bytes);
        file.begin(school, entries, Instant.parse("2026-11-24T09:00:00Z"));
        String hash = ChainEntry.BEFORE_ALL;
        for (int n = 1; n <= entries; n++) {
            Instant at = Instant.parse("2026-11-24T08:00:00Z").plusMillis(n == 4 ? -3_600_000 : 120L * n);
            ChainEntry entry = new ChainEntry(
                    1_000_050 + n,
                    at,
                    n == 2 ? "VISITOR" : "LEAD",
                    n == 2 ? null : 1052L,
                    n == 5 ? "odd \"action\" \\ \u0007" : "ConcernReading.read",
                    "DONE",
                    n == 3 ? null : "concern",
                    n == 3 ? null : 2200L + n);
            hash = entry.hashAfter(hash);
            file.entry(n, entry, hash);
        }
        file.end(entries, hash);
        return bytes.toByteArray();
    }

    private Answer verify(String... arguments) throws IOException, InterruptedException {
        return verifier.verify(export, arguments);
    }

    private Answer afterChanging(Consumer<List<String>> change, String... arguments)
            throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>(Files.readAllLines(export));
        change.accept(lines);
        Files.write(export, lines);
        return verify(arguments);
    }

    private static void assertBroken(String where, Answer answer) {
        assertEquals(1, answer.code(), answer.said());
        assertTrue(answer.said().startsWith("Broken: ") && answer.said().contains(where), answer.said());
    }

    private static void assertUnreadable(String where, Answer answer) {
        assertEquals(2, answer.code(), answer.said());
        assertTrue(answer.said().contains(where), answer.said());
    }

    private String hashAt(int n) throws IOException {
        return Files.readAllLines(export).get(n).replaceAll(".*\"hash\":\"([0-9a-f]{64}).*", "$1");
    }

    @Test
    void theExampleOfTheDocumentIsWhatTheCodeComputes() throws IOException {
        assertEquals(
                "1000051|2026-11-24T08:15:30.120Z|LEAD|1052|ConcernReading.read|DONE|concern|2201",
                EXAMPLE.canonical());
        assertEquals(EXAMPLE_HASH, EXAMPLE.hashAfter(ChainEntry.BEFORE_ALL));
        String document = Files.readString(Path.of("docs/audit-chain.md"));
        assertTrue(document.contains(EXAMPLE.canonical()), "the document has the line");
        assertTrue(document.contains(EXAMPLE_HASH), "and its hash");
    }

    @Test
    void anUntouchedExportIsWhole() throws IOException, InterruptedException {
        Answer answer = verify("--head", hashAt(3), "--head", hashAt(ENTRIES).toUpperCase(Locale.ROOT));
        assertEquals(0, answer.code(), answer.said());
        assertEquals(
                "Whole: 6 entries of school 7001, up to " + hashAt(ENTRIES),
                answer.said().strip());
        assertEquals(0, Verifier.fromSource().verify(export).code(), "as the document says it is run");
        Answer alone = verify();
        assertEquals(0, alone.code());
        assertTrue(alone.said().contains("Compared with nothing from earlier"), alone.said());
    }

    @Test
    void aChangedEntryIsNamed() throws IOException, InterruptedException {
        assertBroken(
                "entry 4 of the chain (number 1000054",
                afterChanging(lines -> lines.set(4, lines.get(4).replace("\"account\":1052", "\"account\":1053"))));
    }

    @Test
    void anEntryThatIsTakenOutIsNamed() throws IOException, InterruptedException {
        assertBroken("entry 3 of the chain is missing", afterChanging(lines -> lines.remove(3)));
    }

    @Test
    void anEntryThatIsTakenOutWithTheOthersNumberedAnewIsNamed() throws IOException, InterruptedException {
        assertBroken("entry 3 of the chain (number 1000054", afterChanging(lines -> {
            lines.remove(3);
            lines.replaceAll(line -> line.replace("\"n\":4,", "\"n\":3,"));
        }));
    }

    @Test
    void anotherOrderIsFound() throws IOException, InterruptedException {
        assertBroken("entry 2 of the chain is missing", afterChanging(lines -> Collections.swap(lines, 2, 3)));
    }

    @Test
    void aNumberThatIsThereTwiceIsFound() throws IOException, InterruptedException {
        assertBroken(
                "entry 4 of the chain is missing: line 5 has number 3",
                afterChanging(lines -> lines.add(4, lines.get(3))));
    }

    @Test
    void aTailThatWasCutOffIsFound() throws IOException, InterruptedException {
        assertBroken("cut short after entry 5", afterChanging(lines -> lines.remove(6)));
        assertBroken("its end is missing", afterChanging(lines -> lines.remove(6)));
    }

    @Test
    void aTailThatWasCutOffWithAllElsePutRightIsFoundByAHeadFromEarlierAndByAnEarlierExport()
            throws IOException, InterruptedException {
        String noted = hashAt(ENTRIES);
        Path earlier = Files.copy(export, folder.resolve("earlier.jsonl"));
        Files.write(export, chain(ENTRIES - 1, 7001));
        assertEquals(0, verify().code(), "by itself it is in order");
        assertBroken(noted, verify("--head", noted));
        assertBroken("an earlier export had 6 entries, this one has 5", verify("--since", earlier.toString()));
    }

    @Test
    void aChainThatWasWrittenAnewIsFoundByAnEarlierExport() throws IOException, InterruptedException {
        Path earlier = Files.copy(export, folder.resolve("earlier.jsonl"));
        Files.write(export, chain(ENTRIES + 3, 7001));
        assertEquals(0, verify("--since", earlier.toString()).code(), "one that went on");

        ByteArrayOutputStream anew = new ByteArrayOutputStream();
        ChainFile file = new ChainFile(anew);
        file.begin(7001, ENTRIES + 1, Instant.parse("2026-11-24T09:00:00Z"));
        String hash = ChainEntry.BEFORE_ALL;
        for (int n = 1; n <= ENTRIES + 1; n++) {
            hash = EXAMPLE.hashAfter(hash);
            file.entry(n, EXAMPLE, hash);
        }
        file.end(ENTRIES + 1, hash);
        Files.write(export, anew.toByteArray());
        assertEquals(0, verify().code(), "by itself it is in order");
        assertBroken("up to entry 6 it is not what the earlier export was", verify("--since", earlier.toString()));
        Files.write(export, chain(ENTRIES, 7002));
        assertBroken("school", verify("--since", earlier.toString()));
    }

    @Test
    void twoEarlierExportsThatDoNotAgreeAreFoundInEitherOrder() throws IOException, InterruptedException {
        Path earlier = Files.copy(export, folder.resolve("earlier.jsonl"));
        ByteArrayOutputStream anew = new ByteArrayOutputStream();
        ChainFile file = new ChainFile(anew);
        file.begin(7001, 1, Instant.parse("2026-11-24T09:00:00Z"));
        file.entry(1, EXAMPLE, EXAMPLE_HASH);
        file.end(1, EXAMPLE_HASH);
        Path one = Files.write(folder.resolve("one.jsonl"), anew.toByteArray());
        Path other = Files.write(folder.resolve("other.jsonl"), chain(1, 7001));
        assertBroken("another hash", verify("--since", one.toString(), "--since", other.toString()));
        assertBroken("another hash", verify("--since", other.toString(), "--since", one.toString()));
        assertEquals(
                0,
                verify("--since", earlier.toString(), "--since", export.toString())
                        .code(),
                "the same one twice");
    }

    @Test
    void somethingAfterTheEndIsFound() throws IOException, InterruptedException {
        assertBroken("stands after the end", afterChanging(lines -> lines.add(lines.get(1))));
    }

    @Test
    void whatIsNoExportCannotBeRead() throws IOException, InterruptedException {
        byte[] whole = Files.readAllBytes(export);
        Files.write(export, new byte[0]);
        assertUnreadable("it is empty", verify());
        Files.write(export, Arrays.copyOf(whole, whole.length - 20));
        assertUnreadable("cut off in the middle", verify());
        byte[] nul = whole.clone();
        nul[whole.length / 2] = 0;
        Files.write(export, nul);
        assertUnreadable("NUL", verify());
        Files.writeString(export, "number,when\n1,now\n");
        assertUnreadable("line 1", verify());
        Files.writeString(
                export,
                new String(whole, StandardCharsets.UTF_8).replace("wholeschool-audit-1", "wholeschool-audit-2"));
        assertUnreadable("its first line", verify());
        Files.writeString(
                export,
                new String(whole, StandardCharsets.UTF_8)
                        .replaceFirst("\"role\":\"LEAD\"", "\"role\":\"LEAD\",\"role\":\"HEAD\""));
        assertUnreadable("twice", verify());
        byte[] noText = whole.clone();
        noText[whole.length / 2] = (byte) 0xff;
        Files.write(export, noText);
        assertUnreadable("UTF-8", verify());
    }

    @Test
    void theZerosBeforeTheFirstEntryAreNoHeadFromEarlier() throws IOException, InterruptedException {
        assertUnreadable("64 zeros", verify("--head", ChainEntry.BEFORE_ALL));
        assertUnreadable("64 zeros", verify("--head", hashAt(3), "--head", ChainEntry.BEFORE_ALL));
        assertEquals(0, verify("--head", hashAt(1)).code(), "the first entry's hash is one");
    }

    @Test
    void whoAsksForSomethingElseIsToldHow() throws IOException, InterruptedException {
        assertUnreadable("--head", verify("--head", "abc"));
        assertUnreadable("--head", verify("--verbose"));
        assertUnreadable("Cannot be read", verifier.verify(folder.resolve("nothing.jsonl")));
    }
}
