/**
 * Encrypts fields, seals what leaves in a form or cookie, and hashes with a key.
 *
 * <p>Entry points for rooms: {@link org.wholeschool.platform.crypto.EncryptedText} on a column,
 * {@link org.wholeschool.platform.crypto.SealedText} and {@link org.wholeschool.platform.crypto.KeyedHash}. Read
 * {@link org.wholeschool.platform.crypto.FieldCipher} first, for the form of a value; docs/adr/0013 says why.
 *
 * <p>It may know {@code platform} alone. Keys are for the platform (wall <em>room only</em>).
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>Personal text is {@link EncryptedText} on a {@code bytea} column, a date of birth {@link EncryptedDate}, a file
 *       {@link EncryptedBytes}. A {@code bytea} column without a converter would be left behind by a change of keys
 *       ({@code KeyRotationIT}).
 *   <li>No query can compare, sort or search an encrypted column: each encryption of a text is different. To find an
 *       equal value, keep a {@link KeyedHash} beside it, with a purpose of its own. To search, decrypt in memory.
 *   <li>What leaves in a cookie or form and comes back is a {@link SealedText} with a purpose. What was sealed for
 *       another purpose does not open.
 *   <li>Compare two hashes with {@code KeyedHash.same}, which takes the same time wherever they differ.
 *   <li>The seal of an audit chain has a key of its own ({@code KeyedHash.seal}), so that a program outside can verify
 *       hashes and not make a seal.
 * </ul>
 */
package org.wholeschool.platform.crypto;
