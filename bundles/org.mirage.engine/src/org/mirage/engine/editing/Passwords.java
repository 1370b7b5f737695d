// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.engine.editing;

import java.io.IOException;
import java.security.SecureRandom;
import org.apache.commons.codec.digest.Sha2Crypt;
import org.mirage.engine.applying.ConflictException;
import org.mirage.engine.changes.RawPath;

/** Locks, unlocks and sets passwords of users. */
final class Passwords {

    private static final String TABLE = "/etc/shadow";
    private static final String LOCK = "!";
    private static final int HASH = 1;
    private static final int CHANGED = 2;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int SALT_LENGTH = 16;
    private static final String SALT_CHARACTERS = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SystemFiles files;
    private final String name;
    private final AccountTable table;
    private final boolean shadowed;

    Passwords(SystemFiles files, String name) throws IOException {
        this.files = files;
        this.name = name;
        AccountTable users = new AccountTable(files, "/etc/passwd");
        AccountTable shadow = new AccountTable(files, TABLE);
        users.need(name);
        shadowed = shadow.find(name) != null;
        table = shadowed ? shadow : users;
    }

    void lock() throws IOException {
        String hash = table.need(name)[HASH];
        if (!hash.startsWith(LOCK)) {
            table.set(name, HASH, LOCK + hash);
            table.save();
        }
    }

    void unlock() throws IOException {
        String hash = table.need(name)[HASH];
        if (!hash.startsWith(LOCK)) {
            return;
        }
        if (hash.equals(LOCK)) {
            throw new ConflictException(RawPath.bytes(TABLE), "a password of " + name, "none; anybody could log in then");
        }
        table.set(name, HASH, hash.substring(LOCK.length()));
        table.save();
    }

    void set(String hash) throws IOException {
        if (!table.need(name)[HASH].equals(hash)) {
            table.set(name, HASH, hash);
            if (shadowed) {
                table.set(name, CHANGED, "" + files.seconds() / SECONDS_A_DAY);
            }
            table.save();
        }
    }

    /** Sets a password by itself; one that is so already stays with its salt. */
    void setPassword(byte[] password) throws IOException {
        String old = table.need(name)[HASH];
        // a stated number of rounds comes from the image, and could take hours
        boolean known = old.matches("\\$6\\$[./0-9A-Za-z]{1,16}\\$[./0-9A-Za-z]{86}");
        if (!known || !old.equals(Sha2Crypt.sha512Crypt(password.clone(), old))) {
            set(hash(password));
        }
    }

    /** SHA-512 crypt of a password with a new salt. */
    private static String hash(byte[] password) {
        StringBuilder salt = new StringBuilder("$6$");
        RANDOM.ints(SALT_LENGTH, 0, SALT_CHARACTERS.length()).forEach(at -> salt.append(SALT_CHARACTERS.charAt(at)));
        // the library wipes what it is given
        return Sha2Crypt.sha512Crypt(password.clone(), salt.toString());
    }
}
