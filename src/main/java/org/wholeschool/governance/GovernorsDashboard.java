package org.wholeschool.governance;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.wholeschool.access.NotFound;
import org.wholeschool.access.Permit;
import org.wholeschool.access.Role;
import org.wholeschool.pattern.Releases;
import org.wholeschool.pattern.Releases.PublishedHalfTerm;
import org.wholeschool.platform.Service;

/** What governors see: closed half-terms that were published, and nothing else. Whoever looks sees the same numbers. */
@Service
public class GovernorsDashboard {

    @Inject
    private Releases releases;

    /**
     * @param key which half-term, "2026-1"; null for the latest
     * @return it among the others; empty while none has been published
     * @throws NotFound where no such half-term was published
     */
    @Permit({Role.GOVERNOR, Role.LEAD, Role.DEPUTY, Role.HEAD})
    public Optional<Dashboard> show(String key) {
        List<PublishedHalfTerm> published = releases.closedHalfTerms();
        if (published.isEmpty() && key == null) {
            return Optional.empty();
        }
        PublishedHalfTerm shown = published.stream().filter(each -> key == null || each.table().key().equals(key)).findFirst()
                                           .orElseThrow(() -> new NotFound("half-term"));
        return Optional.of(new Dashboard(published, shown));
    }
}
