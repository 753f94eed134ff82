package org.wholeschool.casework.lists;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.wholeschool.intervention.plan.list.PlanList;
import org.wholeschool.platform.table.TableAddress;
import org.wholeschool.platform.table.TableView;

/** The list of plans as a table that can be taken out. */
@ApplicationScoped
class PlanListSource extends ViewSource {

    @Inject
    private PlanList plans;

    @Override
    public String menuPage() {
        return "/intervention/plans.xhtml";
    }

    @Override
    public String name() {
        return "plans";
    }

    @Override
    TableAddress address() {
        return PlanList.address();
    }

    @Override
    TableView table(TableAddress address, Map<String, String> words) {
        return plans.table(address, words.get(PlanList.WORDS));
    }
}
