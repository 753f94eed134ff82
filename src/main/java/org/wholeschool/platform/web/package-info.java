/**
 * Holds the page kit: filters, converters, downloads, and what a page bean calls to show an error.
 *
 * <p>Entry points for rooms: {@link org.wholeschool.platform.web.PageKit},
 * {@link org.wholeschool.platform.web.ListImportPage} and {@link org.wholeschool.platform.web.Download}. Faces is used
 * here and in pages only (wall <em>faces</em>). It is the top floor of the platform.
 */
package org.wholeschool.platform.web;
