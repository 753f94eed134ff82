package org.wholeschool.architecture.planted.concern;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.crypto.FieldCipher;

class LogWithAKey {

    FieldCipher cipher;

    void forGood() {
        Now.moveTo(LocalDate.EPOCH, ZoneOffset.UTC);
    }
}
