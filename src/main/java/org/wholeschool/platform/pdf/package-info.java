/** PDFs that a screen reader can read, of trees that rooms build. */
package org.wholeschool.platform.pdf;
