package org.wholeschool.platform.crypto;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.LocalDate;

/** A personal date (of birth), encrypted in its column as its ISO text. */
@Converter
public class EncryptedDate implements AttributeConverter<LocalDate, byte[]> {

    @Override
    public byte[] convertToDatabaseColumn(LocalDate date) {
        return date == null ? null : FieldCipher.current().encrypt(date.toString());
    }

    @Override
    public LocalDate convertToEntityAttribute(byte[] column) {
        return column == null ? null : LocalDate.parse(FieldCipher.current().decrypt(column));
    }
}
