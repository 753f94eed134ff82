/**
 * Holds the page kit: filters, downloads, the limits of texts and files, and what a page bean calls to show an error.
 *
 * <p>Entry points for rooms: {@link org.wholeschool.platform.web.PageKit},
 * {@link org.wholeschool.platform.web.ListImportPage}, {@link org.wholeschool.platform.web.Download} and
 * {@link org.wholeschool.platform.web.HostCookie}. Read {@code PageKit} first, then docs/conventions.md, "Pages". The
 * tags are in {@code webapp/WEB-INF/tags}; {@code /platform/kit.xhtml} shows them in a demonstration.
 *
 * <p>It may know {@code platform}, {@code config}, {@code connection}, {@code csv}, {@code file} and
 * {@code listimport}. Faces is for the platform and for classes named {@code *Page} (wall <em>faces</em>).
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>A page for visitors keeps no state: {@code <ui:param name="stateless" value="true"/>}, and its name in
 *       {@link NonceInForms}, because PrimeFaces asks before the page is built
 *       (docs/adr/0003-stateless-pages-for-visitors.md). What such a page must remember is sealed in its form.
 *   <li>Its form is taken from our own pages only: it needs the cookie {@code __Host-seen}, and no
 *       {@code Sec-Fetch-Site} of another site.
 *   <li>{@link NonceInForms} refuses a form that does not carry the nonce of its page, with 400 and the page of what
 *       has expired, before anything is done. PrimeFaces would refuse it only while it draws the answer, as a fault.
 *   <li>{@link AddressInForms} sends each form to the address of its page, with its {@code f:viewParam} values as the
 *       bean has them then. A parameter for once carries {@code <f:attribute name="once" value="true"/>}
 *       (docs/adr/0017).
 *   <li>{@link FaultsOfScripts} leads a script whose request fails to the page that any other request would get. It
 *       says nothing of the fault.
 *   <li>While the database is away, {@link DatabaseAway} answers 503 with one sentence, and no one is signed out
 *       (docs/adr/0006-queries-are-not-retried.md).
 *   <li>A text area says its limit with {@code most} and has no {@code maxlength}: the browser would cut pasted text
 *       and say nothing. {@link LengthValidator}, a default validator, refuses the first character too many.
 *   <li>On one line {@link LengthValidator} refuses only what is far too long, before a bean keeps it. The service
 *       refuses the rest in its own words.
 *   <li>A page that takes a file is named in {@link UploadLimit} and in {@code access.permit.BodyLimit}. Its bean drops
 *       the file with the request, as {@link FilesLetGo} does for the field; a list that waits is in
 *       {@code csv.WaitingLists}.
 *   <li>Our style sheets, scripts and pictures carry a hash of their content in their address
 *       ({@link VersionedResources}). {@code StyleSheetTest} finds classes without a rule and rules without a class.
 *   <li>{@code page.js} holds back a second press of the same button for four seconds. A page needs nothing for that.
 * </ul>
 */
package org.wholeschool.platform.web;
