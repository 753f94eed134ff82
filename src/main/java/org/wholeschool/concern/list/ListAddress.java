package org.wholeschool.concern.list;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.concern.record.ConcernAddress;
import org.wholeschool.school.calendar.BandGroup;
import org.wholeschool.school.category.CategoryScope;

/** What the address of the list says after the question mark: which concerns, and which page of them. */
abstract class ListAddress implements Serializable {

    private static final long serialVersionUID = 1L;

    private String place;
    private String band;
    private String bandGroup;
    private String kind;
    private String from;
    private String to;
    private String happenedFrom;
    private String happenedTo;
    private String scope;
    private String batch;
    private String seen;
    private String number;
    private String by;
    private String page;

    /** @return which concerns it asks for */
    ConcernFilter filter() {
        return new ConcernFilter(
                ConcernAddress.optional(place, Long::valueOf),
                ConcernAddress.optional(band, Long::valueOf),
                ConcernAddress.optional(bandGroup, BandGroup::valueOf),
                ConcernAddress.optional(kind, Long::valueOf),
                ConcernAddress.optional(from, LocalDate::parse),
                ConcernAddress.optional(to, LocalDate::parse),
                new ConcernFilter.Happened(
                        ConcernAddress.optional(happenedFrom, LocalDate::parse),
                        ConcernAddress.optional(happenedTo, LocalDate::parse)),
                ConcernAddress.optional(scope, CategoryScope::valueOf),
                ConcernAddress.optional(batch, Long::valueOf),
                ConcernAddress.optional(seen, ConcernFilter.Seen::valueOf),
                ConcernAddress.optional(number, Long::valueOf),
                ConcernAddress.optional(by, Long::valueOf));
    }

    /** @return which list this is, as its address says it after the question mark: the way back from a concern */
    public String getAddress() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("place", place);
        parameters.put("band", band);
        parameters.put("bandGroup", bandGroup);
        parameters.put("kind", kind);
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("happenedFrom", happenedFrom);
        parameters.put("happenedTo", happenedTo);
        parameters.put("scope", scope);
        parameters.put("batch", batch);
        parameters.put("seen", seen);
        parameters.put("number", number);
        parameters.put("by", by);
        parameters.put("page", page);
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getValue() != null)
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
    }

    /** @return which page it asks for, from 1 */
    int pageAsked() {
        Integer asked = ConcernAddress.optional(page, Integer::valueOf);
        return asked == null ? 1 : Math.max(1, asked);
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getBand() {
        return band;
    }

    public void setBand(String band) {
        this.band = band;
    }

    public String getBandGroup() {
        return bandGroup;
    }

    public void setBandGroup(String bandGroup) {
        this.bandGroup = bandGroup;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getHappenedFrom() {
        return happenedFrom;
    }

    public void setHappenedFrom(String happenedFrom) {
        this.happenedFrom = happenedFrom;
    }

    public String getHappenedTo() {
        return happenedTo;
    }

    public void setHappenedTo(String happenedTo) {
        this.happenedTo = happenedTo;
    }

    public String getScope() {
        return scope;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public String getBatch() {
        return batch;
    }

    public void setBatch(String batch) {
        this.batch = batch;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public String getPage() {
        return page;
    }

    public void setPage(String page) {
        this.page = page;
    }
}
