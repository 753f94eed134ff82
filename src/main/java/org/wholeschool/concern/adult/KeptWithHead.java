package org.wholeschool.concern.adult;

/**
 * Says that a concern stays with the head, because of what another room keeps of it. Such a room provides a service.
 */
public interface KeptWithHead {

    /**
     * @param concernId a concern about an adult
     * @return whether it stays with the head
     */
    boolean isKept(long concernId);
}
