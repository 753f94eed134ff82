/**
 * Keeps who supervises which place in which part of the day on which weekday.
 *
 * <p>It keeps rotas, each with its duties, and the lists that brought them. It knows {@code school}, and the access
 * room. Read {@link org.wholeschool.school.rota.Rotas} first, then {@link org.wholeschool.school.rota.Supervision}.
 *
 * <ul>
 *   <li>Names are encrypted, and leave by {@link org.wholeschool.school.rota.Rotas#written}, and by the check of a list
 *       that is brought in, alone.
 *   <li>Patterns ask {@link org.wholeschool.school.rota.Rotas#on} for a
 *       {@link org.wholeschool.school.rota.Supervision}, which has no names: {@code owned(place, band, weekday)}, and
 *       {@code unowned(place, band)} for the weekdays without a person. For one place there is
 *       {@link org.wholeschool.school.rota.Rotas#owned}.
 *   <li>Where there is no rota, {@code isKnown()} is false and nothing is called unsupervised.
 *   <li>In lessons a classroom is supervised by its teacher, and no rota says so. A place off the site, or online, is
 *       no one's to supervise unless the rota has it at all.
 *   <li>A rota is in force from its day until the next one begins. An older day is answered by the rota of that day.
 *   <li>A list that is brought in is a whole rota, and is undone as one. What was entered by hand since stays
 *       ({@link org.wholeschool.school.rota.RotaImports}).
 *   <li>Several people on one duty are separated by semicolons, because a comma is part of names in other systems
 *       ("Marsh, Jane").
 * </ul>
 */
package org.wholeschool.school.rota;
