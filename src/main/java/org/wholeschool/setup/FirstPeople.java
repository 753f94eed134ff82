package org.wholeschool.setup;

import java.util.List;
import org.wholeschool.access.Role;

/** How the first people of a school come in: each by a link of their own, and with a password that nobody else has seen. */
interface FirstPeople {

    /**
     * Invites people into the school that is set up.
     *
     * @param people with addresses that nobody has yet
     * @return a link for each, in their order
     */
    List<Invited> invite(List<Person> people);

    /**
     * Somebody who is to come in.
     *
     * @param role  as what
     * @param name  as colleagues see it
     * @param email what they will sign in with
     */
    record Person(Role role, String name, String email) {
    }

    /**
     * Somebody who was invited.
     *
     * @param person who
     * @param path   where they go, from "/" on, with a secret that is shown once
     */
    record Invited(Person person, String path) {
    }
}
