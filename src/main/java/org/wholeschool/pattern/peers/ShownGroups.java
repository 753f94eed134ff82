package org.wholeschool.pattern.peers;

import java.time.LocalDateTime;

/**
 * What may be shown of groups.
 *
 * @param id the release
 * @param madeAt when the run was made, in the school's time
 * @param by the values that it was made with
 * @param told what is told
 */
public record ShownGroups(long id, LocalDateTime madeAt, GroupParameters by, ToldGroups told) {}
