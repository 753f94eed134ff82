package org.wholeschool.concern.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wholeschool.agency.Agency;
import org.wholeschool.concern.facts.ConcernFacts.CameOf;
import org.wholeschool.concern.record.Decision;

/** Under what a concern counts of which several things came. */
class WhatCameTest {

    @Test
    void aReferralCountsBeforeWhatWasDecidedAndSocialCareBeforeAll() {
        CameOf decided = WhatCame.of(Decision.ACT_IN_SCHOOL);
        CameOf police = WhatCame.of(Agency.POLICE);
        CameOf help = WhatCame.of(Agency.EARLY_HELP);
        CameOf care = WhatCame.of(Agency.CHILDRENS_SOCIAL_CARE);
        assertEquals(CameOf.KEPT_IN_SCHOOL, WhatCame.either(WhatCame.of(Decision.NO_FURTHER_ACTION), decided));
        assertEquals(CameOf.ANOTHER_AGENCY, WhatCame.either(decided, police));
        assertEquals(CameOf.EARLY_HELP, WhatCame.either(help, police));
        assertEquals(
                CameOf.SOCIAL_CARE,
                Stream.of(decided, care, police, help).reduce(WhatCame::either).orElseThrow());
    }

    @Test
    void toWhicheverAgencyItIsTheSameWhetherDecidedOrMade() {
        assertEquals(WhatCame.of(Decision.REFER_SOCIAL_CARE), WhatCame.of(Agency.CHILDRENS_SOCIAL_CARE));
        assertEquals(WhatCame.of(Decision.EARLY_HELP), WhatCame.of(Agency.EARLY_HELP));
        assertEquals(WhatCame.of(Decision.REFER_POLICE), WhatCame.of(Agency.POLICE));
        assertEquals(WhatCame.of(Decision.REFER_OTHER), WhatCame.of(Agency.CAMHS));
    }
}
