package org.wholeschool.disclosure.group;

/**
 * What is told of a group's members. Never more than this: no number, no year, no ethnicity, nobody's place in the
 * group.
 *
 * @param size null where it is not told
 * @param year null where it is not told
 * @param role null where it is not told; that nothing can be stated is a value of it
 * @param sex null where it is not told; that nothing can be stated is a value of it
 */
public record MemberProfile(SizeBand size, YearMix year, RoleMix role, SexMix sex) {

    /** @return only the first attributes of the order, so many of them. */
    public MemberProfile first(int attributes) {
        return new MemberProfile(
                attributes > Attribute.SIZE.ordinal() ? size : null,
                attributes > Attribute.YEAR.ordinal() ? year : null,
                attributes > Attribute.ROLE.ordinal() ? role : null,
                attributes > Attribute.SEX.ordinal() ? sex : null);
    }

    /** @return the same with another mix of roles, which changes with concerns and not with members. */
    public MemberProfile withRole(RoleMix other) {
        return new MemberProfile(size, year, other, sex);
    }
}
