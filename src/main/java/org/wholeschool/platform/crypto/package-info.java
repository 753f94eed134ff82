/**
 * Encrypts fields, seals what leaves in a form or cookie, and hashes with a key.
 *
 * <p>Entry points for rooms: {@link org.wholeschool.platform.crypto.EncryptedText} on a column,
 * {@link org.wholeschool.platform.crypto.SealedText} and {@link org.wholeschool.platform.crypto.KeyedHash}. The keys
 * themselves are for the platform alone (wall <em>room only</em>). It knows no other floor.
 */
package org.wholeschool.platform.crypto;
