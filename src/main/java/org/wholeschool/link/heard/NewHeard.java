package org.wholeschool.link.heard;

import org.wholeschool.link.record.NewChallenge;

/**
 * What a member of staff heard a pupil or a parent say against what is recorded, as a form gives it.
 *
 * @param pupil whom it is about, by id
 * @param entry who says what, and on which day they said it
 */
public record NewHeard(Long pupil, NewChallenge entry) {}
