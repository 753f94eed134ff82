package org.wholeschool.access.singlesignon;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.stream.Collectors;
import org.wholeschool.platform.BadInput;
import org.wholeschool.platform.config.SignInSettings;

/** Checks what an administrator typed of a provider, before it is asked for or tried out. */
@ApplicationScoped
class SignOnFormCheck {

    private static final int LONGEST = 300;
    private static final int LONGEST_GROUPS = 4000;

    @Inject
    private SignOnDoor door;

    /**
     * @return the form without what is too much
     * @throws BadInput where something of it cannot be taken
     */
    SignOnForm form(SignOnForm form) {
        String clientId = form.clientId() == null ? "" : form.clientId().strip();
        if (clientId.isEmpty()
                || clientId.length() > LONGEST
                || clientId.chars().anyMatch(Character::isISOControl)) {
            throw new BadInput("client", "client.needed");
        }
        String issuer = issuer(form.issuer());
        String claim = GroupsClaim.checked(form.groupsClaim(), new ProviderAddress(URI.create(issuer)));
        String teachers = lines("teachers", form.teacherGroups());
        String governors = lines("governors", form.governorGroups());
        if (GroupRoles.ofLines(teachers, governors).isEmpty()) {
            throw new BadInput("teachers", "groups.needed");
        }
        return new SignOnForm(
                issuer, clientId, form.clientSecret(), claim, teachers, governors, form.addressesTrusted());
    }

    private static String lines(String field, String typed) {
        String lines = typed == null
                ? ""
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .collect(Collectors.joining("\n"));
        if (lines.length() > LONGEST_GROUPS || lines.indexOf('\0') >= 0) {
            throw new BadInput(field, "groups.long", LONGEST_GROUPS);
        }
        return lines;
    }

    /**
     * @return the address of a provider that may be asked
     * @throws BadInput where it is none
     */
    String issuer(String typed) {
        String issuer = typed == null ? "" : typed.strip();
        if (issuer.isEmpty() || issuer.length() > LONGEST) {
            throw new BadInput("issuer", "issuer.needed");
        }
        URI address;
        try {
            address = URI.create(issuer);
        } catch (IllegalArgumentException notAnAddress) {
            throw new BadInput("issuer", issuer.contains("{") ? "issuer.everybody" : "issuer.needed");
        }
        if (new ProviderAddress(address).isOfEverybody()) {
            throw new BadInput("issuer", "issuer.everybody");
        }
        if (!"https".equals(address.getScheme()) && !door.isAllowed(address)) {
            throw new BadInput("issuer", "issuer.needed");
        }
        if (!door.isAllowed(address) || address.getRawQuery() != null) {
            throw new BadInput(
                    "issuer",
                    "issuer.elsewhere",
                    SignInSettings.identityProviders().stream()
                            .map(origin -> origin.replace("https://", ""))
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        return issuer;
    }
}
