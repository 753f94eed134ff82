package org.wholeschool.casework.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.wholeschool.link.list.LinkTable;
import org.wholeschool.platform.table.TableAddress;
import org.wholeschool.platform.table.TableView;

/**
 * The list of links as a table that can be taken out: always without names. With them the file would be the whole
 * school's map of peers, which two people approve for a few pupils and a limited time.
 */
@ApplicationScoped
class LinkListSource extends ViewSource {

    @Inject
    private LinkTable links;

    @Override
    public String menuPage() {
        return "/link/list.xhtml";
    }

    @Override
    public String name() {
        return "links";
    }

    @Override
    public boolean isWithoutNames() {
        return true;
    }

    @Override
    TableAddress address() {
        return LinkTable.address();
    }

    @Override
    TableView table(TableAddress address, Map<String, String> words) {
        return links.table(address, words.get(LinkTable.CALLED));
    }
}
