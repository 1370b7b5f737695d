// Copyright (c) 2026 Mirage contributors
// SPDX-License-Identifier: EPL-2.0

package org.mirage.filesystem.ext;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.mirage.filesystem.Attribute;
import org.mirage.filesystem.DamagedException;

/** From a record's prefix number, rest of the name and value on disk to an attribute as programs see it. */
final class AttributeForm {

    private static final int ACCESS_ACL = 2;
    private static final int DEFAULT_ACL = 3;
    /** The key's description of an encrypted inode, which the kernel shows to nobody. */
    private static final int ENCRYPTION = 9;

    private static final byte[][] PREFIXES = new byte[11][];

    static {
        String[] prefixes = {null, "user.", "system.posix_acl_access", "system.posix_acl_default", "trusted.", "lustre.",
            "security.", "system.", "system.richacl", null, "gnu."};
        for (int i = 0; i < prefixes.length; i++) {
            PREFIXES[i] = prefixes[i] == null ? null : prefixes[i].getBytes(StandardCharsets.US_ASCII);
        }
    }

    private AttributeForm() {
    }

    /** True for what only the file system itself uses. */
    static boolean isHidden(AttributeRecord record) {
        return record.prefix() == ENCRYPTION || record.isInlineData();
    }

    /**
     * The attribute.
     *
     * @return null when it is an empty ACL
     * @throws DamagedException when the prefix is unknown or the value makes no sense
     */
    static Attribute of(AttributeRecord record, byte[] value) throws DamagedException {
        byte[] prefix = record.prefix() < PREFIXES.length ? PREFIXES[record.prefix()] : null;
        if (prefix == null) {
            throw new DamagedException("an attribute has a name of unknown kind " + record.prefix());
        }
        byte[] name = Arrays.copyOf(prefix, prefix.length + record.name().length);
        System.arraycopy(record.name(), 0, name, prefix.length, record.name().length);
        if (record.prefix() == ACCESS_ACL || record.prefix() == DEFAULT_ACL) {
            byte[] acl = PosixAcl.toInterface(value);
            return acl == null ? null : new Attribute(name, acl);
        }
        return new Attribute(name, value);
    }
}
