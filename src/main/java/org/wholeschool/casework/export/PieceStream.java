package org.wholeschool.casework.export;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** Cuts what is written into pieces. */
final class PieceStream extends OutputStream {

    private final BiConsumer<Integer, byte[]> keep;
    private final byte[] piece = new byte[TableExportPiece.BYTES];
    private int filled;
    private int kept;

    /** @param keep keeps a piece, with which one it is, from 0 */
    PieceStream(BiConsumer<Integer, byte[]> keep) {
        this.keep = keep;
    }

    @Override
    public void write(int one) {
        piece[filled++] = (byte) one;
        keepIfFull();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        int done = 0;
        while (done < length) {
            int part = Math.min(length - done, piece.length - filled);
            System.arraycopy(bytes, offset + done, piece, filled, part);
            filled += part;
            done += part;
            keepIfFull();
        }
    }

    private void keepIfFull() {
        if (filled == piece.length) {
            keep();
        }
    }

    private void keep() {
        keep.accept(kept++, Arrays.copyOf(piece, filled));
        filled = 0;
    }

    @Override
    public void close() {
        if (filled > 0) {
            keep();
        }
    }
}
