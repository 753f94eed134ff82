package org.wholeschool.concern.response;

import java.time.LocalDate;
import java.util.List;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.list.ListAddress;
import org.wholeschool.concern.note.NoteKind;
import org.wholeschool.concern.record.ConcernAddress;

/** Reads from an address which actions, referrals or notes it asks for. */
public final class ResponseAddress {

    /** The page of the lists, from the application's root on. */
    public static final String PAGE = "/concern/responses.xhtml";

    private ResponseAddress() {}

    /** @return an address of the lists that says nothing yet */
    public static ListAddress empty() {
        return new ListAddress(PAGE, List.of("state", "note", "who", "onFrom", "onTo"));
    }

    /** @return which list an address is of */
    public static ResponseList list(ListAddress address) {
        ResponseList list = ConcernAddress.optional(address.get("list"), ResponseList::valueOf);
        return list == null ? ResponseList.ACTIONS : list;
    }

    /** @return which of the list */
    public static ResponseFilter filter(ListAddress address) {
        ResponseList list = list(address);
        return new ResponseFilter(
                ConcernAddress.optional(address.get("state"), ResponseState::valueOf),
                ConcernAddress.optional(address.get("note"), NoteKind::valueOf),
                list == ResponseList.REFERRALS ? ConcernAddress.optional(address.get("agency"), Agency::valueOf) : null,
                ConcernAddress.optional(address.get("who"), Long::valueOf),
                ConcernAddress.optional(address.get("onFrom"), LocalDate::parse),
                ConcernAddress.optional(address.get("onTo"), LocalDate::parse));
    }
}
