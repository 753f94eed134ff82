package org.wholeschool.roster.watch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.wholeschool.platform.Now;
import org.wholeschool.platform.crypto.KeyedHash;
import org.wholeschool.roster.file.RosterClasses;
import org.wholeschool.roster.file.RosterUpload;
import org.wholeschool.school.Schools;

/** A file of the watched folder with its content, before it is known whether it is a roster. */
final class FoundFile {

    private final String name;
    private final byte[] content;

    FoundFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** @return the keyed hash of its content: it is only ever compared */
    String hash() {
        return KeyedHash.of("roster-content", HexFormat.of().formatHex(digest()));
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @return whether it can be read as a roster of this school */
    boolean isRoster(Schools.Profile profile) {
        try {
            RosterUpload.read(name, content, profile.urn(), RosterClasses.NONE, Now.day(profile.zone()));
            return true;
        } catch (RuntimeException unreadable) {
            // Most often a RefusedFile; whatever else a file can do to its reader must not keep the files of the nights
            // after it out. It stays where it is.
            return false;
        }
    }
}
