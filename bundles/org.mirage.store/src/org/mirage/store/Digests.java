// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Where SHA-256 comes from: the JDK, which uses the processor's own instructions. */
final class Digests {

    private static final ThreadLocal<MessageDigest> LOCAL = ThreadLocal.withInitial(Digests::sha256);

    private Digests() {
    }

    /** A new digest. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java runtime has SHA-256", missing);
        }
    }

    /** This thread's digest, reset: for hashes begun and ended without calling elsewhere. */
    static MessageDigest local() {
        MessageDigest digest = LOCAL.get();
        digest.reset();
        return digest;
    }

    /** A digest that has seen the same, to go on apart. */
    static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("The Java runtime's SHA-256 can be copied", impossible);
        }
    }
}
