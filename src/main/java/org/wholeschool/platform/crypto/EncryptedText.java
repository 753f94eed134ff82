package org.wholeschool.platform.crypto;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Personal text, encrypted in its column ({@code bytea}); see {@link FieldCipher} for the form. */
@Converter
public class EncryptedText implements AttributeConverter<String, byte[]> {

    @Override
    public byte[] convertToDatabaseColumn(String text) {
        return text == null ? null : FieldCipher.current().encrypt(text);
    }

    @Override
    public String convertToEntityAttribute(byte[] column) {
        return column == null ? null : FieldCipher.current().decrypt(column);
    }
}
