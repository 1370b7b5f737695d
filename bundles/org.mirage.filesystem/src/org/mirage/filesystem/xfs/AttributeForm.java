// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.xfs;

import java.nio.charset.StandardCharsets;

import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.DamagedException;
import org.mirage.filesystem.reading.NameRules;

/**
 * From flags, name and value on disk to an attribute as programs see it. ACLs are shown in the form of the kernel's
 * interface only; that root sees them under {@code trusted.SGI_ACL_FILE} too is the same thing said twice.
 */
final class AttributeForm {

    /** The value stands beside the name, not in blocks of its own. */
    static final int LOCAL = 0x01;
    private static final int ROOT = 0x02;
    private static final int SECURE = 0x04;
    private static final int PARENT = 0x08;
    private static final int INCOMPLETE = 0x80;

    private AttributeForm() {
    }

    /** True for what only the file system itself uses: names of parents, and attributes that are just being changed. */
    static boolean isHidden(int flags) {
        return (flags & (PARENT | INCOMPLETE)) != 0;
    }

    /**
     * The attribute.
     *
     * @return null when it is hidden or an empty ACL
     * @throws DamagedException when name or value make no sense
     */
    static Attribute of(int flags, byte[] name, byte[] value) throws DamagedException {
        if (isHidden(flags)) {
            return null;
        }
        if ((flags & (ROOT | SECURE)) == (ROOT | SECURE)) {
            throw new DamagedException("it is of two name spaces");
        }
        for (byte b : name) {
            if (b == 0) {
                throw new DamagedException("a NUL in the name \"" + NameRules.shown(name) + "\"");
            }
        }
        String shown = new String(name, StandardCharsets.ISO_8859_1);
        if ((flags & ROOT) != 0 && (shown.equals("SGI_ACL_FILE") || shown.equals("SGI_ACL_DEFAULT"))) {
            byte[] acl = StoredAcl.toInterface(value);
            String full = shown.endsWith("FILE") ? "system.posix_acl_access" : "system.posix_acl_default";
            return acl == null ? null : new Attribute(full.getBytes(StandardCharsets.US_ASCII), acl);
        }
        String space = (flags & ROOT) != 0 ? "trusted." : (flags & SECURE) != 0 ? "security." : "user.";
        return new Attribute((space + shown).getBytes(StandardCharsets.ISO_8859_1), value);
    }
}
