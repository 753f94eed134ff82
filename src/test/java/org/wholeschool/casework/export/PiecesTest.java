package org.wholeschool.casework.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private static final List<Long> TEN_THOUSAND =
            LongStream.rangeClosed(1, 10_000).boxed().toList();

    @Test
    void tenThousandRowsAreReadInPiecesAndSayHowFarTheyAre() {
        List<Integer> said = new ArrayList<>();
        List<Integer> pieces = new ArrayList<>();
        PieceByPiece rows = new PieceByPiece(
                TEN_THOUSAND,
                200,
                those -> {
                    pieces.add(those.size());
                    return those.stream().<List<Object>>map(Arrays::asList).toList();
                },
                said::add);
        long sum = 0;
        while (rows.hasNext()) {
            sum += (Long) rows.next().get(0);
        }
        assertEquals(50_005_000L, sum);
        assertEquals(50, pieces.size());
        assertEquals(0, said.get(0));
        assertEquals(9_800, said.get(49));
        assertThrows(NoSuchElementException.class, rows::next);
    }

    @Test
    void rowsThatMayNoLongerBeReadAreLeftOut() {
        PieceByPiece rows = new PieceByPiece(
                List.of(1L, 2L, 3L),
                1,
                those -> those.contains(3L) ? List.of(List.of("three")) : List.of(),
                done -> {});
        assertEquals(List.of("three"), rows.next());
        assertEquals(false, rows.hasNext());
    }

    @Test
    void aFileThatIsCutIsWholeAgain() {
        byte[] file = new byte[TableExportPiece.BYTES * 2 + 17];
        new Random(5).nextBytes(file);
        List<byte[]> pieces = new ArrayList<>();
        try (PieceStream to = new PieceStream((position, content) -> {
            assertEquals(pieces.size(), position);
            pieces.add(content);
        })) {
            to.write(file[0]);
            to.write(file, 1, 1000);
            to.write(file, 1001, file.length - 1001);
        }
        assertEquals(
                List.of(TableExportPiece.BYTES, TableExportPiece.BYTES, 17),
                pieces.stream().map(piece -> piece.length).toList());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        pieces.forEach(whole::writeBytes);
        assertArrayEquals(file, whole.toByteArray());
    }
}
