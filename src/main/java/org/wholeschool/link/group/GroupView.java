package org.wholeschool.link.group;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.wholeschool.platform.Texts;

/** Who is in a group and how its pairs are linked already, in the words of its page. */
public final class GroupView {

    private final Texts texts = Texts.of("link");
    private final Map<Long, GroupReading.Member> members = new LinkedHashMap<>();
    private final Map<String, String> marks;

    GroupView(GroupReading reading, List<Long> pupils) {
        reading.members(pupils).forEach(member -> members.put(member.id(), member));
        marks = reading.linked(pupils).stream()
                .collect(Collectors.groupingBy(
                        each -> each.pair().field(),
                        Collectors.mapping(each -> texts.get("kind." + each.kind()), Collectors.joining(", "))));
    }

    /** @return those in the group */
    public List<GroupReading.Member> getMembers() {
        return List.copyOf(members.values());
    }

    /** @return those whose names head the columns of the pairs */
    public List<GroupReading.Member> getColumns() {
        return getMembers().subList(0, Math.max(0, members.size() - 1));
    }

    /** @return first name and initial; the whole name and the form where another one in the group is called so */
    public String brief(long id) {
        GroupReading.Member member = members.get(id);
        if (member == null) {
            return "";
        }
        boolean isOnly = members.values().stream()
                        .filter(each -> each.brief().equals(member.brief()))
                        .count()
                == 1;
        return isOnly ? member.brief() : member.name() + " " + member.form();
    }

    /** @return the words of the box of a pair */
    public String words(PairTable.Cell cell) {
        return texts.get("group.pair", brief(cell.getOne()), brief(cell.getOther()));
    }

    /** @return how the two are linked already, in words; null where they are not */
    public String mark(PairTable.Cell cell) {
        String kinds = marks.get(cell.pair().field());
        return kinds == null ? null : texts.get("group.linked", kinds);
    }

    public boolean isLinked() {
        return !marks.isEmpty();
    }
}
