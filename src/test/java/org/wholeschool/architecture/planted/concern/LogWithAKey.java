package org.wholeschool.architecture.planted.concern;

import org.wholeschool.platform.crypto.FieldCipher;

class LogWithAKey {

    FieldCipher cipher;
}
