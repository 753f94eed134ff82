package org.wholeschool.casework.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.wholeschool.platform.tablefile.TableColumn;
import org.wholeschool.platform.tablefile.TableHead;
import org.wholeschool.platform.tablefile.TableXlsx;

/** However many rows a file has, few of them are in memory at once. */
class LargeFileTest {

    private static final int ROWS = 10_000;

    private static final int PIECE = 200;

    private static final TableHead HEAD = new TableHead(
            "Inspection evidence",
            "Northfield School",
            List.of(),
            "",
            List.of(),
            List.of(
                    new TableColumn("Number", TableColumn.Width.NUMBER),
                    new TableColumn("Rationale", TableColumn.Width.TEXT)),
            1);

    private final List<WeakReference<String>> texts = new ArrayList<>();
    private final List<Integer> sizes = new ArrayList<>();
    private final List<Integer> progress = new ArrayList<>();

    private List<List<Object>> read(List<Long> numbers) {
        return numbers.stream().map(this::row).toList();
    }

    private List<Object> row(Long number) {
        String text = "Why " + number;
        texts.add(new WeakReference<>(text));
        return List.of(number, text);
    }

    private long inMemory() {
        System.gc();
        return texts.stream().filter(text -> text.get() != null).count();
    }

    @Test
    void tenThousandRowsAreWrittenWithTwoPiecesOfThemInMemoryAtMost() {
        List<Long> numbers = LongStream.range(0, ROWS).boxed().toList();
        List<Long> found = new ArrayList<>();
        PieceByPiece rows = new PieceByPiece(numbers, PIECE, this::read, done -> {
            progress.add(done);
            if (done > 0 && done % (ROWS / 5) == 0) {
                found.add(inMemory());
            }
        });
        try (PieceStream to = new PieceStream((position, content) -> {
            assertEquals(sizes.size(), position);
            sizes.add(content.length);
        })) {
            TableXlsx.write(HEAD, rows, to);
        }
        assertEquals(IntStream.range(0, ROWS / PIECE).mapToObj(i -> i * PIECE).toList(), progress);
        assertEquals(4, found.size());
        found.forEach(alive -> assertTrue(alive <= 2 * PIECE, alive + " rows in memory"));
        assertTrue(sizes.stream().allMatch(size -> size <= TableExportPiece.BYTES), sizes.toString());
    }
}
