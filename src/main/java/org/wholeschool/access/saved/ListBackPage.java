package org.wholeschool.access.saved;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.regex.Pattern;
import org.wholeschool.platform.table.AddressQuery;

/**
 * The way back from a page of one thing to the list in which it was opened, as it was narrowed. The address of the list
 * has numbers and a key of what is held, and no name.
 */
@Named
@ViewScoped
public class ListBackPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the address of a list consists of; anything else leads to the list of all. */
    private static final Pattern LIST = Pattern.compile("[A-Za-z0-9_=&%+.-]{1,2000}");

    private String list;

    /**
     * @param page the page of one thing, with its number
     * @param list the address of the list, as it is now
     * @return the way to that page, which leads back to the list
     */
    public static String from(String page, AddressQuery list) {
        return list.isEmpty() ? page : page + "&" + new AddressQuery(Map.of("list", list.toString()));
    }

    /**
     * @param page the page of the list, from the application's root on
     * @return the way back to it
     */
    public String to(String page) {
        return getList() == null ? page : page + "?" + list;
    }

    /**
     * @param page the way to another page of the same thing, with its number
     * @return the same, from which one comes back to the list too
     */
    public String keep(String page) {
        return getList() == null ? page : from(page, AddressQuery.parse(list));
    }

    /** @return the address of the list; null where there is none that can be one */
    public String getList() {
        return list != null && LIST.matcher(list).matches() ? list : null;
    }

    public void setList(String list) {
        this.list = list;
    }
}
