/**
 * Tells what a file is by its content, and draws pictures and PDF again in a process of its own.
 *
 * <p>Entry points: {@link org.wholeschool.platform.file.FileCheck} and {@link org.wholeschool.platform.file.Decoder}.
 */
package org.wholeschool.platform.file;
