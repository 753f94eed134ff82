package org.wholeschool.casework.export;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** The rows of a table, read some at a time; after each piece it says how far it is. */
final class PieceByPiece implements Iterator<List<Object>> {

    private final List<Long> numbers;
    private final int piece;
    private final Function<List<Long>, List<List<Object>>> read;
    private final IntConsumer progress;
    private Iterator<List<Object>> here = List.<List<Object>>of().iterator();
    private int asked;

    PieceByPiece(List<Long> numbers, int piece, Function<List<Long>, List<List<Object>>> read, IntConsumer progress) {
        this.numbers = numbers;
        this.piece = piece;
        this.read = read;
        this.progress = progress;
    }

    @Override
    public boolean hasNext() {
        while (!here.hasNext() && asked < numbers.size()) {
            progress.accept(asked);
            int to = Math.min(numbers.size(), asked + piece);
            here = read.apply(numbers.subList(asked, to)).iterator();
            asked = to;
        }
        return here.hasNext();
    }

    @Override
    public List<Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return here.next();
    }
}
