package org.wholeschool.platform.crypto;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/**
 * Personal content that is not text (a file, say), encrypted in its column ({@code bytea}); see {@link FieldCipher} for
 * the form.
 */
@Converter
public class EncryptedBytes implements AttributeConverter<byte[], byte[]> {

    @Override
    public byte[] convertToDatabaseColumn(byte[] content) {
        return content == null ? null : FieldCipher.current().encrypt(content);
    }

    @Override
    public byte[] convertToEntityAttribute(byte[] column) {
        return column == null ? null : FieldCipher.current().decryptBytes(column);
    }
}
