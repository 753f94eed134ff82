/**
 * The termly report to governors: what a lead writes of each section beside published numbers, presented once and the
 * same from then on, as a page, a PDF and a spreadsheet.
 */
package org.wholeschool.governance.report;
