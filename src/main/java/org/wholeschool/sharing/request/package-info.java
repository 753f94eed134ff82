/**
 * Keeps what agencies ask of the school about children, from "someone asked" to its answer.
 *
 * <p>Read {@link org.wholeschool.sharing.request.Requests} first, then
 * {@link org.wholeschool.sharing.request.RequestRegister}. A decision reads
 * {@link org.wholeschool.sharing.request.AskedFor} and says {@link org.wholeschool.sharing.request.RequestEnds}.
 *
 * <ul>
 *   <li>Who asks is checked with something that the caller did not give: a number or an address of the directory.
 *   <li>A request about a whole group is pointed out ({@code Trawl}) and answered with published sentences.
 *   <li>Every save is a row of {@code RequestVersion}, to which rows are only added.
 *   <li>What was asked is one encrypted text, {@code Asked}; of pupils only their ids stand beside it.
 * </ul>
 */
package org.wholeschool.sharing.request;
