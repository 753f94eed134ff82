package org.wholeschool.concern.response;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wholeschool.access.Role;
import org.wholeschool.access.permit.Permit;
import org.wholeschool.concern.list.CalledSo;
import org.wholeschool.concern.list.ConcernColumn;
import org.wholeschool.concern.list.ConcernFilter;
import org.wholeschool.concern.list.ConcernRanks;
import org.wholeschool.concern.list.ConcernRow;
import org.wholeschool.concern.list.ConcernRowReader;
import org.wholeschool.concern.list.ConcernRows;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.Service;
import org.wholeschool.platform.table.TableOrder;
import org.wholeschool.platform.table.TablePage;

/** Finds what was done about the concerns of a filter, in the order of any column, and gives its rows. */
@Service
public class ResponseRows {

    private static final int LOOKING = 10 * 60;

    @Inject
    private ConcernRows concernRows;

    @Inject
    private ConcernRowReader concernRowReader;

    @Inject
    private ConcernRanks ranks;

    @Inject
    private ResponseReader reader;

    @Inject
    private CalledSo calledSo;

    /**
     * Lists a page.
     *
     * @param asked what is asked for
     * @param page which page of the list, from 1; behind the last one it is the last one
     * @return that page
     * @throws BadInput where too many pupils are called as the filter says
     */
    @Permit(
            code = "ResponseRows.list",
            value = {Role.LEAD, Role.DEPUTY})
    public Listed list(Asked asked, int page) {
        Found found = found(asked);
        TablePage shown = TablePage.of(page, found.responses.size());
        return new Listed(found.responses.size(), shown, found.unsearched, rows(asked.list, shown.of(found.responses)));
    }

    /**
     * Finds all of it, for an export that reads the rows part by part with {@link #read}.
     *
     * @param asked what is asked for
     * @return what there is, without texts
     * @throws BadInput where too many pupils are called as the filter says
     */
    @Permit(
            code = "ResponseRows.find",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public Found find(Asked asked) {
        return found(asked);
    }

    /**
     * @param list which list they are of
     * @param found what was found
     * @param from the first to read, from 0
     * @param to behind the last to read, {@link ConcernRowReader#MOST} rows at most
     * @return those of them that the reader may still read, with their texts
     */
    @Permit(
            code = "ResponseRows.read",
            value = {Role.LEAD, Role.DEPUTY},
            onceInSeconds = LOOKING)
    public List<ResponseRow> read(ResponseList list, Found found, int from, int to) {
        return rows(list, found.responses.subList(from, to));
    }

    private Found found(Asked asked) {
        ConcernRows.Matches matches = concernRows.find(asked.concerns, ConcernColumn.LATEST);
        List<Response> all = new ArrayList<>(reader.of(asked.list, matches.ids()));
        if (asked.list == ResponseList.NOTES && asked.concerns.isOfPupilsAndDays()) {
            ResponseFilter days =
                    new ResponseFilter(null, null, null, null, asked.concerns.from(), asked.concerns.to());
            reader.ofPupils(asked.concerns.further(), calledSo).stream()
                    .filter(days::has)
                    .forEach(all::add);
        }
        List<Response> inOrder = all.stream()
                .filter(asked.filter::has)
                .sorted(ResponseRows::before)
                .toList();
        return new Found(ordered(inOrder, asked), matches.unsearched());
    }

    /** What waits longest first, then the latest. */
    private static int before(Response one, Response other) {
        boolean isWaiting = one.state() != null && !one.state().isOver();
        boolean isOtherWaiting = other.state() != null && !other.state().isOver();
        if (isWaiting != isOtherWaiting) {
            return isWaiting ? -1 : 1;
        }
        int days = one.on() == null || other.on() == null
                ? Boolean.compare(one.on() == null, other.on() == null)
                : isWaiting ? one.on().compareTo(other.on()) : other.on().compareTo(one.on());
        return days != 0 ? days : Long.compare(other.id(), one.id());
    }

    private List<Response> ordered(List<Response> latestFirst, Asked asked) {
        ResponseColumn column = asked.order.column();
        if (column.ofConcern() == null) {
            return asked.order.sort(latestFirst, response ->
                    (Comparable<?>) response.cell(column).value());
        }
        Map<Long, Comparable<Object>> ofConcerns = ranks.of(asked.concerns, column.ofConcern());
        return asked.order.sort(
                latestFirst, response -> response.concernId() == null ? null : ofConcerns.get(response.concernId()));
    }

    private List<ResponseRow> rows(ResponseList list, List<Response> responses) {
        Map<Long, ConcernRow> concerns =
                concernRowReader
                        .read(responses.stream()
                                .map(Response::concernId)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(ConcernRow::id, Function.identity()));
        return reader.texts(list, responses).stream()
                .filter(response -> response.concernId() == null || concerns.containsKey(response.concernId()))
                .map(response -> new ResponseRow(
                        response, response.concernId() == null ? null : concerns.get(response.concernId())))
                .toList();
    }

    /**
     * What is asked for.
     *
     * @param list which list
     * @param concerns of which concerns
     * @param filter which of them
     * @param order in which order
     */
    public record Asked(
            ResponseList list, ConcernFilter concerns, ResponseFilter filter, TableOrder<ResponseColumn> order) {}

    /**
     * What there is.
     *
     * @param responses in the order that was asked for
     * @param unsearched how many more concerns fit otherwise, whose texts were not searched
     */
    public record Found(List<Response> responses, int unsearched) {

        /** @return their own numbers */
        public List<Long> ids() {
            return responses.stream().map(Response::id).toList();
        }

        /** @return of which concerns they are */
        public List<Long> concerns() {
            return responses.stream()
                    .map(Response::concernId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
        }
    }

    /**
     * A page of the list.
     *
     * @param total how many there are in all
     * @param page which page this is
     * @param unsearched how many more concerns fit otherwise, whose texts were not searched
     * @param rows those of this page
     */
    public record Listed(int total, TablePage page, int unsearched, List<ResponseRow> rows) {

        /** Nothing. */
        static final Listed NONE = new Listed(0, TablePage.of(1, 0), 0, List.of());
    }
}
