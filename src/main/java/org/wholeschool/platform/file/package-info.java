/**
 * Recognises a file by its content, and draws pictures and PDF, or reads Word, Excel and email, in a process of its
 * own.
 *
 * <p>Entry points: {@link org.wholeschool.platform.file.FileName} and {@link org.wholeschool.platform.file.FileCheck}
 * for what a file is, {@link org.wholeschool.platform.file.Decoder} for its pictures and words,
 * {@link org.wholeschool.platform.file.UploadPlaces} for how many are worked on. Read {@code FileCheck} first.
 *
 * <p>It may know {@code platform} and {@code config}.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>Neither the name nor the browser's type decides what a file is: its first bytes do, and it may be nothing else
 *       besides. Scripts, double files and names that pass for others are refused.
 *   <li>{@link FileKind} lists what is taken. For HEIC, WebP and old Office files the sentence says what to do instead;
 *       its key is in the texts of the room that takes the file.
 *   <li>{@link DecoderProgram} decodes outside this process: 256 MB, no environment, 30 seconds, two at a time.
 *       Decoders are what a harmful file attacks. A process for pictures has no library for documents.
 *   <li>Documents become {@link DocumentBlock}s of words, gathered and limited by {@link BlockList}. Macros are
 *       refused; what could run, and what is outside the file, is left out and counted. Nothing is fetched or
 *       calculated.
 *   <li>{@link DocumentContent} is kept with the file: a later version must read its format.
 *   <li>A file is never written to a disk, not even as a temporary file.
 *   <li>Take a place in {@link UploadPlaces} before you read a file, and close it: each file is in memory several
 *       times. One person has two places and one school four.
 * </ul>
 */
package org.wholeschool.platform.file;
