package org.wholeschool.school;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.wholeschool.platform.RoomOnly;

/** Moves one of the things that a school keeps in an order of its own. */
@RoomOnly
public final class SchoolOrder {

    private SchoolOrder() {}

    /**
     * Moves one by one among those of its group, and numbers all positions again from 1. At the end of the group, or
     * where it is not of the group, nothing changes.
     *
     * @param all in their order
     * @param group those among which it moves
     * @param one which one
     * @param up towards the beginning
     * @param position keeps the position of each
     */
    @RoomOnly
    public static <T> void move(List<T> all, Predicate<T> group, T one, boolean up, ObjIntConsumer<T> position) {
        List<T> among = all.stream().filter(group).toList();
        int at = among.indexOf(one) + (up ? -1 : 1);
        if (among.contains(one) && at >= 0 && at < among.size()) {
            List<T> order = new ArrayList<>(all);
            Collections.swap(order, order.indexOf(one), order.indexOf(among.get(at)));
            IntStream.range(0, order.size()).forEach(i -> position.accept(order.get(i), i + 1));
        }
    }
}
