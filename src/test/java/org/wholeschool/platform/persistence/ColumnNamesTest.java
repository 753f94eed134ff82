package org.wholeschool.platform.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnNamesTest {

    @ParameterizedTest
    @CsvSource({"name,name", "lastFailedAt,last_failed_at", "uPN,u_p_n", "line2Of,line2_of"})
    void eachCapitalBeginsAWord(String field, String column) {
        assertEquals(column, ColumnNames.ofField(field));
    }
}
